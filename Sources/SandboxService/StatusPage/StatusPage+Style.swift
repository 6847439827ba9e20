extension StatusPage {
    /// How it looks, by day and by night.
    static let style = """
        :root {
          color-scheme: light dark;
          --ground: #f4f3ef; --card: #fff; --edge: #e2dfd6; --ink: #22242a; --soft: #6d7079; --fill: #efede6;
          --accent: #5b4bd1; --good: #1c7f4d; --busy: #1f6fb5; --bad: #bf3535; --warn: #9a6200;
          --check: #e4e2da;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #121418; --card: #1b1e24; --edge: #2c3039; --ink: #e6e7ea; --soft: #979ca8; --fill: #252932;
            --accent: #a196ff; --good: #55c98f; --busy: #6bb4f3; --bad: #f07f7f; --warn: #e0ad52;
            --check: #2b2f38;
          }
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        body {
          margin: 0 auto; padding: 20px 24px 48px; max-width: 1280px; background: var(--ground); color: var(--ink);
          font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
        }
        code, pre, .mono { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
        header { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; justify-content: space-between; }
        .brand, .time { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; white-space: nowrap; }
        .logo { width: 28px; height: 28px; }
        .logo .body { fill: var(--accent); }
        .logo .eyes { fill: var(--card); }
        h1 { margin: 0; font-size: 19px; letter-spacing: -0.01em; }
        h2 { margin: 0 0 10px; font-size: 14px; }
        small { font-size: 12px; font-weight: 400; color: var(--soft); }
        .clock { font-variant-numeric: tabular-nums; color: var(--soft); }
        .turned, .connection { padding: 1px 10px; border-radius: 99px; font-size: 12px; background: var(--fill); }
        .turned { color: var(--warn); }
        .connection::before {
          content: ""; display: inline-block; width: 7px; height: 7px; margin-right: 7px; border-radius: 50%;
          background: currentColor;
        }
        .connection.live { color: var(--good); }
        .connection.lost { color: var(--bad); }
        .gone {
          margin: 16px 0 0; padding: 10px 14px; border: 1px solid var(--bad); border-radius: 8px; color: var(--bad);
        }
        main { display: grid; gap: 16px; margin-top: 18px; }
        .card {
          min-width: 0; padding: 16px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card);
        }
        .services { display: grid; grid-template-columns: repeat(auto-fit, minmax(264px, 1fr)); gap: 16px; }
        /* The parts of all services stand in line, however long an address is. */
        .services > .card { display: grid; grid-template-rows: subgrid; grid-row: span 4; row-gap: 0; }
        .services h2 { font-size: 15px; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 16px; }
        .label { display: block; font-size: 12px; color: var(--soft); }
        .address { display: block; margin-bottom: 10px; font-size: 12px; overflow-wrap: anywhere; }
        .wallet + .wallet { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--edge); }
        .amount { font-size: 26px; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .amount + .unit { margin-left: 6px; color: var(--soft); }
        .bar {
          display: flex; height: 7px; margin: 8px 0; border-radius: 4px; overflow: hidden;
          background: var(--fill);
        }
        .bar > i { flex: 0 1 0; }
        .bar .free { background: var(--accent); }
        .bar .held {
          background: repeating-linear-gradient(135deg, var(--warn) 0 3px, transparent 3px 5px);
        }
        .parts { display: flex; flex-wrap: wrap; gap: 0 14px; font-size: 12px; color: var(--soft); }
        .parts .holding { color: var(--warn); font-weight: 600; }
        .key { display: flex; align-items: center; gap: 8px; margin-top: 8px; font-size: 12px; }
        .key code { overflow-wrap: anywhere; }
        button {
          padding: 1px 9px; border: 1px solid var(--edge); border-radius: 6px; background: var(--fill);
          color: inherit; font: inherit; font-size: 12px; cursor: pointer;
        }
        button:hover { border-color: var(--accent); }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        .quiet, .verdict { margin: 0; color: var(--soft); }
        .verdict.clean { color: var(--good); }
        .verdict.charged { color: var(--bad); font-weight: 600; }
        .lines { margin: 6px 0 0; padding: 0; list-style: none; max-height: 180px; overflow-y: auto; }
        .lines:empty { display: none; }
        .lines li { padding: 4px 0; border-top: 1px solid var(--edge); font-size: 13px; overflow-wrap: anywhere; }
        .empty { padding-bottom: 10px; }
        .empty p { margin: 0 0 8px; color: var(--soft); }
        .empty pre {
          margin: 0; padding: 12px; border-radius: 8px; background: var(--fill); font-size: 12px; white-space: pre-wrap;
          overflow-wrap: anywhere;
        }
        .jobs { padding-bottom: 6px; }
        .scroller { margin: 0 -16px; overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; }
        th { padding: 4px 10px; font-size: 12px; font-weight: 500; text-align: left; color: var(--soft); }
        td { padding: 7px 10px; border-top: 1px solid var(--edge); vertical-align: middle; white-space: nowrap; }
        th:first-child, td:first-child { padding-left: 16px; width: 72px; }
        th:last-child, td:last-child { padding-right: 16px; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        td.job { white-space: normal; min-width: 240px; }
        .id { font-size: 12px; overflow-wrap: anywhere; }
        .prompt {
          display: block; max-width: 46ch; font-size: 13px; color: var(--soft); overflow: hidden;
          text-overflow: ellipsis; white-space: nowrap;
        }
        .picture a, .picture .none { display: block; width: 46px; height: 46px; border-radius: 6px; overflow: hidden; }
        .picture a { background: repeating-conic-gradient(var(--check) 0 25%, var(--card) 0 50%) 0 0 / 12px 12px; }
        .picture .none { border: 1px dashed var(--edge); }
        .picture img { width: 46px; height: 46px; object-fit: contain; image-rendering: pixelated; }
        .picture img.strip { object-fit: cover; object-position: 0 0; }
        .badge { font-weight: 600; }
        .queued, .cancelled { color: var(--soft); }
        .running { color: var(--busy); }
        .succeeded { color: var(--good); }
        .failed { color: var(--bad); }
        progress {
          display: block; width: 96px; height: 5px; margin-top: 3px; border: 0; border-radius: 3px; overflow: hidden;
          background: var(--fill); accent-color: var(--busy); appearance: none;
        }
        progress::-webkit-progress-bar { background: var(--fill); }
        progress::-webkit-progress-value { background: var(--busy); transition: width 0.4s; }
        progress::-moz-progress-bar { background: var(--busy); }
        .note { display: block; font-size: 12px; color: var(--soft); }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
        """
}
