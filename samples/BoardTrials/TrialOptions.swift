import PixelGrids
import PixelSheets
import SampleArt

/// What is tried.
struct TrialOptions {
    static let usage = """
        usage: BoardTrials COUNT SEED [--list] [--crowded] [--hints] [--pixelate]
          --list       names the seeds of boards that did not come out right
          --crowded    figures touch here and there
          --hints      columns and rows are given
          --pixelate   frames are made pixel art
        """
    let seeds: Range<UInt64>
    let lists: Bool
    private let isCrowded: Bool
    private let givesHints: Bool
    private let pixelates: Bool

    /// Nil where `arguments` are not as ``usage`` says.
    init?(_ arguments: [String]) {
        let numbers = arguments.compactMap { UInt64($0) }
        let flags = Set(arguments.filter { $0.hasPrefix("--") })
        guard numbers.count == 2, (1...100_000).contains(numbers[0]), numbers[1] < 1 << 32,
            arguments.count == 2 + flags.count, flags.isSubset(of: ["--list", "--crowded", "--hints", "--pixelate"])
        else { return nil }
        seeds = numbers[1]..<numbers[1] + numbers[0]
        lists = flags.contains("--list")
        isCrowded = flags.contains("--crowded")
        givesHints = flags.contains("--hints")
        pixelates = flags.contains("--pixelate")
    }

    func board(_ seed: UInt64) throws -> PoseBoard { try PoseBoard.random(seed: seed, isCrowded: isCrowded) }

    func recovery(of board: PoseBoard) -> SheetRecovery {
        var recovery = SheetRecovery()
        if givesHints { (recovery.columns, recovery.rows) = (board.columns, board.rows) }
        if pixelates { recovery.pixelator = Pixelator() }
        return recovery
    }
}
