extension SheetDraft {
    /// Makes tags of the animations: puts the frames of each one after the other where they may, and adds aliases for
    /// those that are shown in no simple order.
    mutating func resolveAnimations() throws(SheetError) {
        guard !animations.isEmpty else { return }
        let lists = try framePositions()
        let order = tags.isEmpty && slices.isEmpty ? joinedOrder(lists) : Array(sprites.indices)
        var place = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { place[old] = new }
        sprites = order.map { sprites[$0] }
        var isTimed = [Bool](repeating: false, count: sprites.count)
        var names = Set(sprites.map(\.name))
        for (animation, list) in zip(animations, lists) {
            add(animation, list.map { place[$0] }, &isTimed, &names)
        }
        animations = []
    }

    private mutating func add(
        _ animation: Animation, _ list: [Int], _ isTimed: inout [Bool], _ names: inout Set<String>
    ) {
        if let run = AnimationOrder.run(list), canTime(list, animation, isTimed) {
            for (index, frame) in zip(list, animation.frames) {
                guard let duration = frame.duration else { continue }
                sprites[index].duration = duration
                isTimed[index] = true
            }
            tags.append(
                AnimationTag(
                    name: animation.name, frames: run.frames, direction: run.direction, loopCount: animation.loopCount))
            return
        }
        let start = sprites.count
        for (number, (index, frame)) in zip(list, animation.frames).enumerated() {
            var alias = sprites[index]
            alias.name = "\(animation.name)/\(number)"
            while !names.insert(alias.name).inserted { alias.name += "'" }
            alias.duration = frame.duration ?? alias.duration
            sprites.append(alias)
            isTimed.append(true)
        }
        tags.append(
            AnimationTag(name: animation.name, frames: start..<sprites.count, loopCount: animation.loopCount))
    }

    /// Whether each sprite is shown for the same time wherever it is shown.
    private func canTime(_ list: [Int], _ animation: Animation, _ isTimed: [Bool]) -> Bool {
        var durations: [Int: Duration] = [:]
        for (index, frame) in zip(list, animation.frames) {
            guard let duration = frame.duration else { continue }
            if isTimed[index], sprites[index].duration != duration { return false }
            if let other = durations.updateValue(duration, forKey: index), other != duration { return false }
        }
        return true
    }

    /// The positions of each animation's frames.
    private func framePositions() throws(SheetError) -> [[Int]] {
        var positions: [String: Int] = [:]
        for (index, sprite) in sprites.enumerated() { positions[sprite.name] = index }
        var lists: [[Int]] = []
        for animation in animations {
            var list: [Int] = []
            for frame in animation.frames {
                guard let index = positions[frame.name] ?? positions[FileEnding.removedImage(from: frame.name)] else {
                    throw .malformed(
                        animation.place, "animation \(animation.name) shows \(frame.name), and no sprite is called so")
                }
                list.append(index)
            }
            guard !list.isEmpty else {
                throw .malformed(animation.place, "animation \(animation.name) has no frames")
            }
            lists.append(list)
        }
        return lists
    }

    /// An order of sprites in which the frames of animations follow one another as far as they can.
    private func joinedOrder(_ lists: [[Int]]) -> [Int] {
        var firstList: [Int: Int] = [:]
        for (number, list) in lists.enumerated() {
            for index in list where firstList[index] == nil { firstList[index] = number }
        }
        var isPlaced = [Bool](repeating: false, count: sprites.count)
        var isTried = [Bool](repeating: false, count: lists.count)
        var order: [Int] = []
        for index in sprites.indices where !isPlaced[index] {
            var run = [index]
            if let number = firstList[index], !isTried[number] {
                isTried[number] = true
                let frames = AnimationOrder.frames(lists[number])
                if !frames.contains(where: { isPlaced[$0] }) { run = frames }
            }
            for frame in run { isPlaced[frame] = true }
            order += run
        }
        return order
    }
}
