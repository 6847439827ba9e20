import PixelCore

extension BuiltInPalette {
    /// What artists chose.
    static let art: [BuiltInPalette] = [
        BuiltInPalette("pico-8", "PICO-8", source: "Lexaloffle PICO-8, the 16 colours of its manual", pico8),
        BuiltInPalette(
            "pico-8-extended", "PICO-8 extended",
            source:
                "Lexaloffle PICO-8, its 16 colours and the 16 undocumented ones, 128 through 143; checked against the "
                + "list of nerdyteachers.com",
            pico8 + " "
                + """
                291814 111d35 422136 125359 742f29 49333b a28879 f3ef7d \
                be1250 ff6c24 a8e72e 00b543 065ab5 754665 ff6e59 ff9d81
                """),
        BuiltInPalette(
            "db16", "DawnBringer 16", source: "DawnBringer, PixelJoint forum, 2011",
            """
            140c1c 442434 30346d 4e4a4e 854c30 346524 d04648 757161 \
            597dce d27d2c 8595a1 6daa2c d2aa99 6dc2ca dad45e deeed6
            """),
        BuiltInPalette(
            "db32", "DawnBringer 32", source: "DawnBringer, PixelJoint forum, 2012",
            """
            000000 222034 45283c 663931 8f563b df7126 d9a066 eec39a fbf236 99e550 6abe30 37946e 4b692f 524b24 \
            323c39 3f3f74 306082 5b6ee1 639bff 5fcde4 cbdbfc ffffff 9badb7 847e87 696a6a 595652 76428a ac3232 \
            d95763 d77bba 8f974a 8a6f30
            """),
        BuiltInPalette(
            "arne-16", "Arne 16", source: "Arne Niklas Jansson, androidarts.com, 2007",
            """
            000000 9d9d9d ffffff be2633 e06f8b 493c2b a46422 eb8931 \
            f7e26b 2f484e 44891a a3ce27 1b2632 005784 31a2f2 b2dcef
            """),
        BuiltInPalette(
            "endesga-32", "Endesga 32", source: "Endesga, lospec.com",
            """
            be4a2f d77643 ead4aa e4a672 b86f50 733e39 3e2731 a22633 e43b44 f77622 feae34 fee761 63c74d 3e8948 \
            265c42 193c3e 124e89 0099db 2ce8f5 ffffff c0cbdc 8b9bb4 5a6988 3a4466 262b44 181425 ff0044 68386c \
            b55088 f6757a e8b796 c28569
            """),
        BuiltInPalette(
            "endesga-64", "Endesga 64", source: "Endesga, lospec.com",
            """
            ff0040 131313 1b1b1b 272727 3d3d3d 5d5d5d 858585 b4b4b4 ffffff c7cfdd 92a1b9 657392 424c6e 2a2f4e \
            1a1932 0e071b 1c121c 391f21 5d2c28 8a4836 bf6f4a e69c69 f6ca9f f9e6cf edab50 e07438 c64524 8e251d \
            ff5000 ed7614 ffa214 ffc825 ffeb57 d3fc7e 99e65f 5ac54f 33984b 1e6f50 134c4c 0c2e44 00396d 0069aa \
            0098dc 00cdf9 0cf1ff 94fdff fdd2ed f389f5 db3ffd 7a09fa 3003d9 0c0293 03193f 3b1443 622461 93388f \
            ca52c9 c85086 f68187 f5555d ea323c c42430 891e2b 571c27
            """),
        BuiltInPalette(
            "sweetie-16", "Sweetie 16", source: "GrafxKid, lospec.com; the colours of TIC-80",
            """
            1a1c2c 5d275d b13e53 ef7d57 ffcd75 a7f070 38b764 257179 \
            29366f 3b5dc9 41a6f6 73eff7 f4f4f4 94b0c2 566c86 333c57
            """),
        BuiltInPalette(
            "aap-64", "AAP-64", source: "Adigun A. Polack, lospec.com",
            """
            060608 141013 3b1725 73172d b4202a df3e23 fa6a0a f9a31b ffd541 fffc40 d6f264 9cdb43 59c135 14a02e \
            1a7a3e 24523b 122020 143464 285cc4 249fde 20d6c7 a6fcdb ffffff fef3c0 fad6b8 f5a097 e86a73 bc4a9b \
            793a80 403353 242234 221c1a 322b28 71413b bb7547 dba463 f4d29c dae0ea b3b9d1 8b93af 6d758d 4a5462 \
            333941 422433 5b3138 8e5252 ba756a e9b5a3 e3e6ff b9bffb 849be4 588dbe 477d85 23674e 328464 5daf8d \
            92dcba cdf7e2 e4d2aa c7b08b a08662 796755 5a4e44 423934
            """),
        BuiltInPalette(
            "apollo", "Apollo", source: "AdamCYounis, lospec.com",
            """
            172038 253a5e 3c5e8b 4f8fba 73bed3 a4dddb 19332d 25562e 468232 75a743 a8ca58 d0da91 4d2b32 7a4841 \
            ad7757 c09473 d7b594 e7d5b3 341c27 602c2c 884b2b be772b de9e41 e8c170 241527 411d31 752438 a53030 \
            cf573c da863e 1e1d39 402751 7a367b a23e8c c65197 df84a5 090a14 10141f 151d28 202e37 394a50 577277 \
            819796 a8b5b2 c7cfcc ebede9
            """),
        BuiltInPalette(
            "resurrect-64", "Resurrect 64",
            source: "Kerrie Lake, lospec.com; checked against copies of that list in public sources",
            """
            2e222f 3e3546 625565 966c6c ab947a 694f62 7f708a 9babb2 c7dcd0 ffffff 6e2727 b33831 ea4f36 f57d4a \
            ae2334 e83b3b fb6b1d f79617 f9c22b 7a3045 9e4539 cd683d e6904e fbb954 4c3e24 676633 a2a947 d5e04b \
            fbff86 165a4c 239063 1ebc73 91db69 cddf6c 313638 374e4a 547e64 92a984 b2ba90 0b5e65 0b8a8f 0eaf9b \
            30e1b9 8ff8e2 323353 484a77 4d65b4 4d9be6 8fd3ff 45293f 6b3e75 905ea9 a884f3 eaaded 753c54 a24b6f \
            cf657f ed8099 831c5d c32454 f04f78 f68181 fca790 fdcbb0
            """),
    ]

    private static let pico8 = """
        000000 1d2b53 7e2553 008751 ab5236 5f574f c2c3c7 fff1e8 \
        ff004d ffa300 ffec27 00e436 29adff 83769c ff77a8 ffccaa
        """
}
