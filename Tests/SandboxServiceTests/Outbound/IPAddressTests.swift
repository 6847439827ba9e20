import Testing

@testable import SandboxService

@Suite("Which addresses are public")
struct IPAddressTests {
    @Test(arguments: [
        "1.0.0.1", "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "93.184.215.14", "100.63.255.255", "100.128.0.0",
        "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0",
        "191.255.255.255", "192.0.1.0", "192.0.3.0", "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0",
        "198.17.255.255", "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0",
        "223.255.255.255",
        "2000::", "2001:200::1", "2001:4860:4860::8888", "2001:db7:ffff::1", "2001:db9::1", "2606:4700:4700::1111",
        "2a00:1450:4001:80b::200e", "3ffe:ffff::1", "3fff:1000::1",
        // Public addresses in other clothes.
        "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1",
    ])
    func isPublic(_ text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic)
    }

    @Test(arguments: [
        // This machine, and “this network”.
        "0.0.0.0", "0.1.2.3", "0.255.255.255", "127.0.0.1", "127.0.0.53", "127.255.255.255",
        // Private networks.
        "10.0.0.0", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.0", "192.168.255.255",
        // Shared, link-local, and where clouds keep their secrets.
        "100.64.0.0", "100.100.100.200", "100.127.255.255", "169.254.0.1", "169.254.169.254", "169.254.255.255",
        // Protocols, documents, relays, benchmarks.
        "192.0.0.1", "192.0.0.170", "192.0.2.1", "192.0.2.255", "192.88.99.1", "198.18.0.0", "198.19.255.255",
        "198.51.100.7", "203.0.113.1",
        // Groups, later use, everybody.
        "224.0.0.1", "239.255.255.255", "240.0.0.1", "254.1.2.3", "255.255.255.255",
        // The same of IPv6.
        "::", "::1", "::2", "fe80::1", "fe80::a00:27ff:fe4e:66a1", "febf::1", "fec0::1", "fc00::1", "fd00::1",
        "fd12:3456:789a::1", "fdff:ffff::1", "ff00::1", "ff02::1", "ff0e::1", "100::1", "5f00::1", "2001:db8::1",
        "3fff::1", "3fff:fff:ffff::1", "2001::1", "2001:2::1", "2001:10::1", "2001:20::1", "4000::1", "fdff::",
        // IPv4 in IPv6: mapped, compatible, translated, 6to4, NAT64, Teredo.
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:192.168.1.1", "::ffff:7f00:1",
        "::127.0.0.1", "::10.0.0.1", "::8.8.8.8", "::ffff:0:127.0.0.1", "2002:7f00:1::1", "2002:a00:1::1",
        "2002:c0a8:101::1", "2002:a9fe:a9fe::1", "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254",
        "64:ff9b:1::1", "64:ff9b:1::808:808", "2001:0:7f00:1::1", "2001:0:808:808::1",
    ])
    func isNotPublic(_ text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic == false)
    }

    @Test(arguments: ["127.0.0.1", "127.8.9.10", "::1"])
    func isThisMachine(_ text: String) throws { #expect(try #require(IPAddress(text)).isLoopback) }

    @Test(arguments: ["126.0.0.1", "0.0.0.0", "::", "::ffff:127.0.0.1", "10.0.0.1"])
    func isNotThisMachine(_ text: String) throws { #expect(try #require(IPAddress(text)).isLoopback == false) }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "0x7f.0.0.1", "2130706433", "127.1", " 127.0.0.1", "1::2::3",
        "::g", "fe80::1%eth0", "[::1]",
    ])
    func isNoAddress(_ text: String) { #expect(IPAddress(text) == nil) }
}
