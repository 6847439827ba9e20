internal import PixelCore

/// Which part of the canvas a frame draws, and what becomes of it afterwards.
///
/// A GIF's frame can draw over the canvas but not erase from it. Where something must go, the frame before clears its
/// rectangle away, or puts back what was there.
struct GIFFramePlan {
    /// What is stored.
    var rectangle: Rectangle
    /// What happens once the frame has been shown.
    var disposal: StoredFrame.Disposal

    /// Plans the smallest rectangles that show exactly `frames`, looking one frame ahead.
    ///
    /// The first covers the canvas; one that changes nothing is a single pixel.
    ///
    /// - Precondition: `frames` are of one size and their pixels opaque or ``RGBA8/clear``.
    /// - Complexity: O(frames × pixels)
    static func plans(for frames: [Bitmap]) -> [GIFFramePlan] {
        guard let first = frames.first else { return [] }
        var plans = [GIFFramePlan(rectangle: first.bounds, disposal: .keep)]
        var canvas = Bitmap(size: first.size)
        for (shown, next) in zip(frames, frames.dropFirst()) {
            let best = transition(from: plans[plans.count - 1], on: canvas, showing: shown, to: next)
            plans[plans.count - 1] = best.plan
            plans.append(GIFFramePlan(rectangle: best.changes, disposal: .keep))
            canvas = best.plan.disposed(shown, drawnOn: canvas)
        }
        return plans
    }

    /// The canvas after this frame, which showed `shown`, has been disposed of.
    func disposed(_ shown: Bitmap, drawnOn canvas: Bitmap) -> Bitmap {
        switch disposal {
        case .keep: return shown
        case .restore: return canvas
        case .clear:
            var result = shown
            result.clear(rectangle)
            return result
        }
    }

    /// The disposal, and the rectangle it may need, that leave the least to draw for `next`.
    private static func transition(
        from plan: GIFFramePlan, on canvas: Bitmap, showing shown: Bitmap, to next: Bitmap
    ) -> (plan: GIFFramePlan, changes: Rectangle) {
        var best: (plan: GIFFramePlan, changes: Rectangle)?
        func consider(_ plan: GIFFramePlan, _ difference: BitmapDifference) {
            let changes = difference.changed ?? Rectangle(x: 0, y: 0, width: 1, height: 1)
            let cost = plan.rectangle.size.area + changes.size.area
            if let best, cost >= best.plan.rectangle.size.area + best.changes.size.area { return }
            best = (plan, changes)
        }

        var plan = plan
        plan.disposal = .keep
        let kept = BitmapDifference(from: shown, to: next)
        if kept.erased == nil { consider(plan, kept) }
        // Browsers differ on what a first frame gives back to.
        if plan.rectangle != next.bounds {
            plan.disposal = .restore
            let restored = BitmapDifference(from: canvas, to: next)
            if restored.erased == nil { consider(plan, restored) }
        }
        // Where all may stay, clearing only adds to what must be drawn.
        if let erased = kept.erased {
            plan.disposal = .clear
            plan.rectangle = plan.rectangle.union(erased)
            consider(plan, BitmapDifference(from: plan.disposed(shown, drawnOn: canvas), to: next))
        }
        guard let best else { preconditionFailure("either nothing is erased or clearing was considered") }
        return best
    }
}
