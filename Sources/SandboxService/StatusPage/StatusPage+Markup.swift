extension StatusPage {
    /// What is on the page before anything is known.
    static let markup = """
        <body>
        <header>
          <div class="brand">
            <svg class="logo" viewBox="0 0 8 8" aria-hidden="true" shape-rendering="crispEdges">
              <path d="M2 0h4v1h1v1h1v4h-1v1h-1v1h-4v-1h-1v-1h-1v-4h1v-1h1z" class="body"/>
              <path d="M2 3h1v2h-1zM5 3h1v2h-1z" class="eyes"/>
            </svg>
            <h1>Pixelwright sandbox</h1>
          </div>
          <div class="time">
            <span id="clock" class="clock"></span>
            <span id="turned" class="turned" hidden></span>
            <span id="connection" class="connection" role="status">Connecting …</span>
          </div>
        </header>
        <p id="gone" class="gone" role="alert" hidden>The sandbox does not answer. What is shown is what was seen \
        last; the page comes back by itself.</p>
        <main>
          <section aria-label="Services" id="services" class="services"></section>
          <div class="pair">
            <section class="card" aria-labelledby="verdict-title">
              <h2 id="verdict-title">Verdict <small>if everything ended now</small></h2>
              <p id="verdict" class="verdict">Not known yet</p>
              <ul id="findings" class="lines"></ul>
            </section>
            <section class="card" aria-labelledby="faults-title">
              <h2 id="faults-title">Faults under way</h2>
              <p id="no-faults" class="quiet">None: everything works as documented.</p>
              <ul id="faults" class="lines"></ul>
            </section>
          </div>
          <section class="card jobs" aria-labelledby="jobs-title">
            <h2 id="jobs-title">Jobs <small id="job-count"></small></h2>
            <div id="no-jobs" class="empty">
              <p>No jobs yet. Take a key from above and try:</p>
              <pre id="example"></pre>
            </div>
            <div id="job-table" class="scroller" hidden>
              <table>
                <thead><tr>
                  <th scope="col" class="picture"><span class="unseen">Picture</span></th>
                  <th scope="col">Job</th><th scope="col">Endpoint</th><th scope="col">Status</th>
                  <th scope="col" class="number">Cost</th><th scope="col">Hold</th>
                  <th scope="col" class="number">Age</th><th scope="col" class="number">Polls</th>
                </tr></thead>
                <tbody id="jobs"></tbody>
              </table>
            </div>
          </section>
        </main>
        <noscript><p class="gone">This page is drawn by a script. Without one, GET /__sandbox/status says the same.</p>\
        </noscript>
        </body>
        """
}
