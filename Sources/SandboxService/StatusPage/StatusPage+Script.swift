extension StatusPage {
    /// What keeps it up to date. It changes only what is different, so that nothing flickers or loses its place.
    static let script = #"""
        'use strict';
        const period = 2000;
        const find = id => document.getElementById(id);

        function make(parent, tag, className = '', text = '') {
          const node = document.createElement(tag);
          node.className = className;
          node.textContent = text;
          parent?.append(node);
          return node;
        }
        function put(node, text) { if (node.textContent !== text) node.textContent = text; }
        function style(node, className) { if (node.className !== className) node.className = className; }
        function show(node, isShown) { if (node.hidden === isShown) node.hidden = !isShown; }

        // Keeps the children of a node in step with items: `create` makes a node and what updates it.
        function list(parent, key, create) {
          const entries = new Map();
          return items => {
            const keys = new Set(items.map(key));
            for (const [name, entry] of entries) {
              if (!keys.has(name)) { entry.node.remove(); entries.delete(name); }
            }
            let next = parent.firstElementChild;
            for (const [index, item] of items.entries()) {
              const name = key(item, index);
              if (!entries.has(name)) entries.set(name, create(item));
              const entry = entries.get(name);
              entry.update(item);
              if (entry.node === next) next = next.nextElementSibling;
              else parent.insertBefore(entry.node, next);
            }
          };
        }
        const lines = node => list(node, (_, index) => index, () => {
          const line = make(null, 'li');
          return { node: line, update: text => put(line, text) };
        });

        const number = amount => amount.toLocaleString('en', { maximumFractionDigits: 3 });
        function duration(milliseconds) {
          const seconds = Math.max(0, Math.floor(milliseconds / 1000));
          if (seconds < 120) return `${seconds} s`;
          if (seconds < 7200) return `${Math.floor(seconds / 60)} min`;
          if (seconds < 172800) return `${Math.floor(seconds / 3600)} h`;
          return `${Math.floor(seconds / 86400)} d`;
        }

        function createWallet() {
          const node = make(null, 'div', 'wallet');
          const amount = make(node, 'span', 'amount');
          const unit = make(node, 'span', 'unit');
          const bar = make(node, 'div', 'bar');
          const [free, held, spent] = ['free', 'held', 'spent'].map(name => make(bar, 'i', name));
          const parts = make(node, 'div', 'parts');
          const [plan, monthly, purchased] = [1, 2, 3].map(() => make(parts, 'span'));
          const holding = make(parts, 'span', 'holding');
          const row = make(node, 'div', 'key');
          make(row, 'span', 'quiet', 'Key');
          const key = make(row, 'code');
          const button = make(row, 'button');
          button.type = 'button';
          let isShown = false, latest = null;
          function update(wallet) {
            latest = wallet;
            const total = wallet.monthly + wallet.purchased;
            put(amount, number(wallet.available));
            put(unit, `${wallet.unit} available`);
            free.style.flexGrow = wallet.available;
            held.style.flexGrow = wallet.held;
            spent.style.flexGrow = Math.max(0, wallet.allotment + wallet.purchased - total);
            put(monthly, `${number(wallet.monthly)} of ${number(wallet.allotment)} monthly`);
            put(purchased, `${number(wallet.purchased)} purchased`);
            put(holding, `${number(wallet.held)} held`);
            const notes = [wallet.plan && `${wallet.plan} plan`, wallet.revoked && 'key revoked'];
            put(plan, notes.filter(Boolean).join(', '));
            show(plan, plan.textContent !== '');
            show(monthly, wallet.allotment > 0);
            show(purchased, wallet.purchased > 0);
            show(holding, wallet.held > 0);
            put(key, isShown ? wallet.key : '••••••••');
            put(button, isShown ? 'Hide' : 'Show');
          }
          button.addEventListener('click', () => { isShown = !isShown; update(latest); });
          return { node, update };
        }

        function createService(service) {
          const node = make(null, 'article', 'card');
          node.id = `service-${service.service}`;
          make(node, 'h2', '', service.name);
          make(node, 'span', 'label', 'Base URL');
          make(node, 'code', 'address', location.origin + service.path);
          const wallets = list(make(node, 'div'), wallet => wallet.account, createWallet);
          return { node, update: service => wallets(service.wallets) };
        }

        function showPicture(cell, job) {
          if (!job.has_picture || cell.querySelector('img')) return;
          const address = `/__sandbox/jobs/${encodeURIComponent(job.id)}/picture`;
          const link = document.createElement('a');
          link.href = address;
          link.target = '_blank';
          link.rel = 'noopener';
          const image = make(link, 'img', job.is_strip ? 'strip' : '');
          image.loading = 'lazy';
          image.alt = `Result of job ${job.id}`;
          image.src = address;
          cell.replaceChildren(link);
        }

        function createJob(job) {
          const node = document.createElement('tr');
          node.dataset.job = job.id;
          const picture = make(node, 'td', 'picture');
          make(picture, 'span', 'none');
          const name = make(node, 'td', 'job');
          make(name, 'span', 'id mono', job.id);
          if (job.prompt) make(name, 'span', 'prompt', job.prompt).title = job.prompt;
          const endpoint = make(node, 'td', '', job.endpoint);
          make(endpoint, 'span', 'note', job.service);
          const state = make(node, 'td');
          const badge = make(state, 'span');
          const progress = make(state, 'progress');
          const note = make(state, 'span', 'note');
          progress.max = 1;
          make(node, 'td', 'number', number(job.cost));
          const hold = make(node, 'td'), age = make(node, 'td', 'number'), polls = make(node, 'td', 'number');
          function update(job) {
            showPicture(picture, job);
            put(badge, job.status);
            style(badge, `badge ${job.status}`);
            progress.value = job.progress;
            show(progress, job.status === 'running');
            put(note, job.failure ?? (job.status !== 'succeeded' ? '' : job.fetched ? 'fetched' : 'not fetched yet'));
            put(hold, job.hold);
            put(age, duration(job.age_ms));
            put(polls, number(job.polls));
          }
          return { node, update };
        }

        const services = list(find('services'), service => service.service, createService);
        const jobs = list(find('jobs'), job => job.id, createJob);
        const faults = lines(find('faults')), findings = lines(find('findings'));

        function draw(status) {
          put(find('clock'), `${status.now.slice(0, 19).replace('T', ' ')} UTC`);
          put(find('turned'), `turned ahead by ${duration(status.turned_ms)}`);
          show(find('turned'), status.turned_ms > 0);
          services(status.services);
          put(find('verdict'), status.verdict.summary);
          style(find('verdict'), `verdict ${status.verdict.clean ? 'clean' : 'charged'}`);
          findings(status.verdict.findings);
          faults(status.faults);
          show(find('no-faults'), status.faults.length === 0);
          show(find('no-jobs'), status.jobs.length === 0);
          show(find('job-table'), status.jobs.length > 0);
          const more = status.job_count > status.jobs.length ? `, the newest ${status.jobs.length} shown` : '';
          put(find('job-count'), status.job_count ? `${number(status.job_count)} in all${more}` : '');
          jobs(status.jobs);
        }

        function connected(isLive) {
          put(find('connection'), isLive ? 'Live' : 'Gone');
          style(find('connection'), `connection ${isLive ? 'live' : 'lost'}`);
          show(find('gone'), !isLive);
        }

        async function read() {
          try {
            const answer = await fetch('/__sandbox/status', { cache: 'no-store', signal: AbortSignal.timeout(10000) });
            return answer.ok ? await answer.json() : null;
          } catch { return null; }
        }

        async function refresh() {
          const status = await read();
          connected(status !== null);
          if (status) draw(status);
          setTimeout(refresh, period);
        }

        put(find('example'), `curl ${location.origin}/pixelengine/functions/v1/generate-image \\
          -H "Authorization: Bearer KEY" -H "Content-Type: application/json" \\
          -d '{"prompt": "a knight with a blue cape", "pixel_config": {"colors": 16}}'`);
        refresh();
        """#
}
