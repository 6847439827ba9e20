extension PreviewScript {
    /// A player for each section.
    static let player: StaticString = #"""
        class Player {
          constructor(section) {
            this.section = section;
            const data = JSON.parse(section.querySelector("script").textContent);
            this.frames = data.frames;
            this.sequences = data.sequences;
            this.pictures = [...section.querySelectorAll("img[src]")];
            for (const place of section.querySelectorAll("[data-same]")) {
              place.replaceWith(this.pictures[place.dataset.same].cloneNode());
            }
            this.pageCount = section.querySelectorAll(".page").length;
            this.views = [...section.querySelectorAll("[data-frames]")].map((element) => (
              { element, positions: element.dataset.frames.split(" ").map(Number) }));
            this.stage = section.querySelector(".stage");
            this.context = section.querySelector("canvas").getContext("2d");
            this.controls = {};
            for (const control of section.querySelectorAll("[data-control]")) {
              this.controls[control.dataset.control] = control;
            }
            this.clock = new Clock();
            this.listen();
            this.choose(0);
            this.zoomToRoom();
            if (data.playing && !matchMedia("(prefers-reduced-motion: reduce)").matches) this.play();
          }

          listen() {
            const { play, previous, next, seek, speed, forever, sequence, zoom, ground, color, onion } = this.controls;
            play.onclick = () => this.clock.isRunning ? this.pause() : this.play();
            previous.onclick = () => this.stepBy(-1);
            next.onclick = () => this.stepBy(1);
            seek.oninput = () => { this.pause(); this.goTo(Number(seek.value)); };
            speed.onchange = () => this.clock.setSpeed(Number(speed.value), performance.now());
            if (sequence) sequence.onchange = () => { this.choose(Number(sequence.value)); this.play(); };
            forever.onchange = () => this.rewindRounds();
            zoom.onchange = () => this.zoom();
            ground.onchange = () => this.setGround();
            color.oninput = () => this.setGround();
            onion.onchange = () => this.show(this.step);
            this.section.addEventListener("click", (event) => {
              const view = this.viewAt(event);
              if (view) this.select(view.positions[0]);
            });
            this.section.addEventListener("pointerover", (event) => {
              this.mark("pointed", this.viewAt(event)?.positions ?? []);
            });
            this.section.addEventListener("pointerleave", () => this.mark("pointed", []));
          }

          /// Begins with a sequence.
          choose(index) {
            this.sequence = this.sequences[index];
            if (this.controls.sequence) this.controls.sequence.value = index;
            this.order = frameOrder(this.sequence);
            const shown = this.order.map((position) => this.frames[position]);
            this.ends = stepEnds(shown.map((frame) => frame.ms));
            this.controls.seek.max = this.order.length - 1;
            this.controls.forever.checked = this.sequence.loop === 0;
            this.context.canvas.width = Math.max(...shown.map((frame) => frame.width));
            this.context.canvas.height = Math.max(...shown.map((frame) => frame.height));
            this.zoom();
            this.goTo(0);
          }

          get rounds() { return this.controls.forever.checked ? Infinity : this.sequence.loop || 1; }

          play() {
            if (this.isOver) this.goTo(0);
            this.clock.run(performance.now());
            this.showState();
          }

          pause() {
            this.clock.stop(performance.now());
            this.showState();
          }

          /// Counts rounds from the one that is played now.
          rewindRounds() {
            const now = performance.now();
            this.clock.set(this.clock.time(now) % this.ends.at(-1), now);
            this.isOver = false;
          }

          showState() {
            const { play } = this.controls;
            play.textContent = play.ariaLabel = this.clock.isRunning ? "Pause" : "Play";
          }

          /// Goes on to what is to be seen now.
          tick(now) {
            if (!this.clock.isRunning) return;
            const { step, isOver } = stepAt(this.ends, this.clock.time(now), this.rounds);
            if (step !== this.step) this.show(step);
            if (isOver) { this.isOver = true; this.pause(); }
          }

          goTo(step) {
            this.isOver = false;
            this.clock.set(step === 0 ? 0 : this.ends[step - 1], performance.now());
            this.show(step);
          }

          stepBy(count) {
            this.pause();
            this.goTo((this.step + count + this.order.length) % this.order.length);
          }

          /// Stops at a frame, in a sequence that has it.
          select(position) {
            this.pause();
            if (!this.order.includes(position)) {
              this.choose(this.sequences.findIndex((sequence) => frameOrder(sequence).includes(position)));
            }
            this.goTo(this.order.indexOf(position));
            this.scrollTo(position);
          }

          show(step) {
            this.step = step;
            const { canvas } = this.context;
            this.context.clearRect(0, 0, canvas.width, canvas.height);
            if (this.controls.onion.checked && this.order.length > 1) {
              this.context.globalAlpha = 0.3;
              for (const offset of [-1, 1]) this.drawStep((step + offset + this.order.length) % this.order.length);
              this.context.globalAlpha = 1;
            }
            this.drawStep(step);
            this.controls.seek.value = step;
            this.mark("current", [this.order[step]]);
            this.describe();
          }

          drawStep(step) {
            const frame = this.frames[this.order[step]];
            draw(this.context, frame, this.pictures[frame.picture]);
          }

          describe() {
            const frame = this.frames[this.order[this.step]];
            const name = document.createElement("b");
            name.append(Object.assign(document.createElement("bdi"), { textContent: frame.name }));
            const place = `${this.step + 1} of ${this.order.length}`;
            const words = [place, ...(frame.ms === null ? [] : [`${Number(frame.ms.toFixed(2))} ms`])];
            if (this.pageCount > 0) words.push(...described(frame, this.pageCount));
            this.section.querySelector(".status").replaceChildren(name, " · ", words.join(" · "));
            this.controls.seek.ariaValueText = `${frame.name}, ${place}`;
          }

          /// What shows a frame besides the stage: a rectangle, a row, a thumbnail.
          viewAt(event) {
            const element = event.target.closest("[data-frames]");
            return this.views.find((view) => view.element === element);
          }

          mark(name, frames) {
            for (const { element, positions } of this.views) {
              element.classList.toggle(name, positions.some((position) => frames.includes(position)));
            }
          }

          /// Brings a row into view without moving the page.
          scrollTo(position) {
            const isRow = ({ element, positions }) => element.matches("tr") && positions.includes(position);
            const row = this.views.find(isRow)?.element;
            const box = row?.closest(".scroll");
            if (box) box.scrollTop = row.offsetTop - box.clientHeight / 2;
          }

          /// As large as there is room for.
          zoomToRoom() {
            const { canvas } = this.context;
            const room = this.stage.clientWidth - 26;
            const fits = (factor) => canvas.width * factor <= room && canvas.height * factor <= 420;
            const factors = [...this.controls.zoom.options].map((option) => option.value).filter(Number);
            this.controls.zoom.value = factors.filter(fits).at(-1) ?? "fit";
            this.zoom();
          }

          zoom() {
            const { canvas } = this.context;
            const factor = Number(this.controls.zoom.value) || 0;
            this.stage.classList.toggle("fit", factor === 0);
            canvas.style.width = factor === 0 ? "" : `${canvas.width * factor}px`;
            canvas.style.height = factor === 0 ? "" : `${canvas.height * factor}px`;
          }

          zoomBy(count) {
            const { zoom } = this.controls;
            zoom.selectedIndex = Math.min(Math.max(zoom.selectedIndex + count, 0), zoom.options.length - 1);
            this.zoom();
          }

          setGround() {
            const { ground, color } = this.controls;
            this.section.dataset.ground = ground.value;
            color.hidden = ground.value !== "color";
            this.section.style.setProperty("--ground", color.hidden ? "" : color.value);
          }
        }

        async function begin() {
          for (const element of document.querySelectorAll("[data-scripted]")) element.hidden = false;
          await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
          const players = [...document.querySelectorAll("section.preview")].map((section) => new Player(section));
          let active = players[0];
          for (const player of players) {
            for (const event of ["pointerdown", "focusin"]) {
              player.section.addEventListener(event, () => { active = player; });
            }
          }
          document.addEventListener("keydown", (event) => {
            const { target } = event;
            if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, select")) return;
            switch (event.key) {
              case "ArrowLeft": active.stepBy(-1); break;
              case "ArrowRight": active.stepBy(1); break;
              case "+": case "=": active.zoomBy(1); break;
              case "-": active.zoomBy(-1); break;
              case " ":
                if (target.closest("button")) return;
                active.controls.play.click();
                break;
              default: return;
            }
            event.preventDefault();
          });
          requestAnimationFrame(function tick(now) {
            for (const player of players) player.tick(now);
            requestAnimationFrame(tick);
          });
        }

        if (typeof document !== "undefined") begin();

        """#
}
