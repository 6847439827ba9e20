extension Amount {
    /// `1 credit`, `20 credits`, `0.5 credits`
    package func counted(in unit: Service.Unit) -> String {
        "\(self) \(self == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)"
    }
}
