/// What makes a preview play. None of it needs more than a browser of 2022.
enum PreviewScript {
    /// When which frame is shown: plain functions, which know nothing of the page.
    static let timing: StaticString = #"""
        "use strict";

        // How long a frame is shown that says nothing of it, or no time: browsers do the same for GIF.
        const usualDuration = 100;

        /// The positions of the frames that a sequence shows, once through.
        function frameOrder({ first, count, direction }) {
          const forward = Array.from({ length: count }, (_, index) => first + index);
          const backward = [...forward].reverse();
          switch (direction) {
            case "reverse": return backward;
            case "pingpong": return [...forward, ...backward.slice(1, -1)];
            case "pingpong_reverse": return [...backward, ...forward.slice(1, -1)];
            default: return forward;
          }
        }

        /// When each step ends, in milliseconds from the beginning.
        function stepEnds(durations) {
          let end = 0;
          return durations.map((duration) => (end += duration > 0 ? duration : usualDuration));
        }

        /// The step that is shown at a time, and whether all rounds are over. The time is that since the beginning, so
        /// that what a screen adds to one frame is not added to all that follow.
        function stepAt(ends, time, rounds) {
          const round = ends[ends.length - 1];
          if (time >= round * rounds) return { step: ends.length - 1, isOver: true };
          const rest = time % round;
          let [low, high] = [0, ends.length - 1];
          while (low < high) {
            const middle = (low + high) >> 1;
            if (ends[middle] > rest) high = middle; else low = middle + 1;
          }
          return { step: low, isOver: false };
        }

        /// Milliseconds that pass at a speed, or stand still.
        class Clock {
          #origin = 0;
          #start = null;
          #speed = 1;

          get isRunning() { return this.#start !== null; }
          time(now) { return this.#origin + (this.isRunning ? Math.max(0, now - this.#start) * this.#speed : 0); }
          run(now) { this.#origin = this.time(now); this.#start = now; }
          stop(now) { this.#origin = this.time(now); this.#start = null; }
          set(time, now) { this.#origin = time; if (this.isRunning) this.#start = now; }
          setSpeed(speed, now) { this.set(this.time(now), now); this.#speed = speed; }
        }

        """#

    /// Putting a frame together from what is stored.
    static let drawing: StaticString = #"""
        /// Draws a frame where it belongs on a canvas that may be larger: figures stand at the bottom, in the middle.
        function draw(context, frame, picture) {
          const { x, y, w, h } = frame;
          context.save();
          context.imageSmoothingEnabled = false;
          context.translate(
            Math.floor((context.canvas.width - frame.width) / 2) + frame.dx,
            context.canvas.height - frame.height + frame.dy);
          // What is stored turned is turned back.
          if (frame.turn === "clockwise") context.transform(0, -1, 1, 0, 0, w);
          if (frame.turn === "counterclockwise") context.transform(0, 1, -1, 0, h, 0);
          context.drawImage(picture, x, y, w, h, 0, 0, w, h);
          context.restore();
        }

        /// What is known of a frame, in words.
        function described(frame, pageCount) {
          const words = [`${frame.w}×${frame.h} px at ${frame.x}, ${frame.y}`];
          if (pageCount > 1) words.push(`page ${frame.picture + 1}`);
          const [width, height] = frame.turn === "none" ? [frame.w, frame.h] : [frame.h, frame.w];
          if (width !== frame.width || height !== frame.height) {
            words.push(`trimmed from ${frame.width}×${frame.height} px by ${frame.dx}, ${frame.dy}`);
          }
          if (frame.turn !== "none") words.push(`turned 90° ${frame.turn}`);
          return words;
        }

        """#
}
