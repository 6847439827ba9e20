/// What a preview looks like.
enum PreviewStyle {
    /// The sections: a player beside pages and frames, or above them where there is little room.
    static let layout: StaticString = """
        [hidden] { display: none !important; }
        [data-ground=checkerboard] { --ground: var(--checkerboard); }
        [data-ground=light] { --ground: #fff; } [data-ground=dark] { --ground: #111; }
        .preview img, .preview canvas { background: var(--ground); }
        section.preview:first-of-type h2 { margin-top: 1rem; }
        .halves { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
        @media (min-width: 900px) { .halves:has(.player:not([hidden])) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .halves > .sprites { grid-column: 1 / -1; } }
        .pages { display: grid; gap: 1rem; }
        .pages figure { min-width: 0; } .pages .scroll { border: 0; }
        .page { position: relative; width: fit-content; max-width: 100%; min-width: var(--least); }
        .page img { max-width: 100%; min-width: var(--least); height: auto; }
        .page svg { position: absolute; inset: 0; width: 100%; height: 100%; }
        .page rect { fill: transparent; stroke: var(--columns); stroke-width: 1px; vector-effect: non-scaling-stroke; }
        [data-scripted]:not([hidden]) ~ .pages rect { cursor: pointer; }
        .page rect:hover, .page rect.pointed { fill: #ffb40055; stroke: var(--cut); }
        .page rect.current { fill: #2a6fdb1a; stroke: var(--cut); stroke-width: 2px; }
        .frames { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: .75rem; }
        .frames.scroll { max-height: 30rem; }
        .frames button { display: grid; justify-items: center; gap: .1rem; padding: .4rem; height: 100%; align-content: end; }
        .frames span { color: var(--faint); font-size: .75rem; overflow: hidden; align-content: center; }
        small { color: var(--faint); } .current > button { border-color: var(--cut); box-shadow: 0 0 0 1px var(--cut); }
        table { border-collapse: collapse; width: 100%; font-size: .87rem; font-variant-numeric: tabular-nums; }
        th, td { text-align: start; font-weight: normal; padding: .2rem .7rem; white-space: nowrap; }
        thead th { position: sticky; top: 0; background: var(--paper); color: var(--faint);
                   box-shadow: inset 0 -1px var(--line); }
        tbody th { white-space: normal; overflow-wrap: anywhere; min-width: 7rem; }
        tbody th button { border: 0; background: none; padding: 0; text-align: start; color: inherit; }
        tr.pointed { background: #ffb40033; } tr.current { background: #2a6fdb33; }
        .sprites.scroll { max-height: 26rem; position: relative; }

        """

    /// The stage and its controls.
    static let player: StaticString = """
        .stage { display: grid; place-items: safe center; overflow: auto; min-height: 10rem; max-height: 34rem;
                 border: 1px solid var(--line); padding: .75rem; box-sizing: border-box; }
        .stage canvas { display: block; image-rendering: pixelated; }
        .stage.fit canvas { max-width: 100%; max-height: 32rem; image-rendering: auto; }
        .player input[type=range] { width: 100%; margin: .6rem 0 0; box-sizing: border-box; accent-color: var(--columns); }
        .status { margin: .1rem 0 .6rem; color: var(--faint); font-size: .87rem; overflow-wrap: anywhere;
                  font-variant-numeric: tabular-nums; }
        @media (max-width: 900px) { .status { min-height: 3em; } }
        .status b { color: var(--ink); }
        .controls { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin-bottom: .6rem; }
        .buttons { display: flex; gap: .35rem; }
        .controls label { white-space: nowrap; font-size: .87rem; }
        .controls select { max-width: 11rem; }
        button, select, input[type=color] { font: inherit; font-size: .87rem; color: var(--ink); background: var(--paper);
                 border: 1px solid var(--line); border-radius: 6px; padding: .25rem .6rem; cursor: pointer; }
        input[type=color] { padding: 0 .1rem; height: 2rem; width: 3rem; }
        [data-control=play] { min-width: 4.5rem; }
        button:hover, select:hover { border-color: var(--columns); }
        :focus-visible { outline: 2px solid var(--columns); outline-offset: 2px; }

        """
}
