/// How drawings look, in light and dark and on paper.
///
/// Colours of strategies follow Okabe and Ito (2008), which colour-blind people tell apart, made
/// darker for light paper so that lines stand out 3 to 1; a dash pattern follows where they begin
/// anew. Names stand beside whatever has a colour.
enum ChartStyle {
  /// Colours before they begin anew, the baseline's apart.
  static let colours = 7
  private static let dashes = ["none", "6 3", "2 2.5"]

  /// Classes of the strategy at a position; the baseline is grey.
  static func look(_ position: Int, isBaseline: Bool) -> String {
    isBaseline ? "s0" : "s\(position % colours + 1) d\(position / colours % dashes.count)"
  }

  static let css = """
    :root {
      --sans: "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
      --c0: #55524d; --c1: #0072b2; --c2: #c75600; --c3: #00805d; --c4: #a8508a;
      --c5: #946200; --c6: #2a7fae; --c7: #6a4fb3;
      --f0: #f3f7fb; --f1: #bdd5ea; --f2: #7fb0d8; --f3: #3d82ba; --f4: #0a4a80;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --c0: #b9b5ac; --c1: #56b4e9; --c2: #f08a3c; --c3: #2fc498; --c4: #e29bc3;
        --c5: #e6b422; --c6: #8fd0f5; --c7: #b7a2f2;
        --f0: #1b232b; --f1: #2c475f; --f2: #3f729c; --f3: #66a5d6; --f4: #b4dcf8;
      }
    }
    \((0...colours).map { ".s\($0) { --c: var(--c\($0)); }" }.joined(separator: "\n"))
    .d1 { stroke-dasharray: \(dashes[1]); }
    .d2 { stroke-dasharray: \(dashes[2]); }
    .s0.line { stroke-dasharray: 5 3; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18.5rem), 1fr));
             gap: 1.25rem 1.5rem; margin: 1rem 0 1.5rem; }
    .tile { margin: 0; max-width: 27rem; min-width: 0; }
    figcaption { font: 600 .9rem/1.35 var(--sans); margin-bottom: .3rem;
                 overflow-wrap: anywhere; }
    svg.chart { width: 100%; overflow: visible; }
    svg.chart text { fill: var(--ink); font: 12px var(--sans);
                     font-variant-numeric: tabular-nums; }
    svg.chart .unit, svg.chart .grid + text { fill: var(--soft); }
    svg.chart .head, svg.chart .name { font-weight: 600; }
    svg.chart .name { paint-order: stroke; stroke: var(--paper); stroke-width: 3px;
                      stroke-linejoin: round; }
    .grid { stroke: var(--line); stroke-width: 1; }
    svg.chart .axis { stroke: var(--soft); stroke-width: 1; }
    .line { fill: none; stroke: var(--c); stroke-width: 2; stroke-linejoin: round; }
    svg.chart .band { fill: var(--c); opacity: .18; stroke: none; }
    .dot { fill: var(--c); stroke: var(--c); stroke-width: 1.5; }
    .hollow { fill: var(--paper); stroke: var(--c); stroke-width: 1.5; }
    .whisker { stroke: var(--c); stroke-width: 2.5; stroke-linecap: round; }
    .dot.d1, .dot.d2, .hollow.d1, .hollow.d2, .whisker.d1, .whisker.d2, .band.d1, .band.d2
      { stroke-dasharray: none; }
    .link { stroke: var(--soft); stroke-width: 1; }
    .reference { stroke: var(--c0); stroke-width: 2; }
    .total { stroke: var(--ink); stroke-width: 3; }
    .gain { fill: var(--good); }
    .loss { fill: var(--bad); }
    .error { stroke: var(--ink); stroke-width: 1.5; }
    .frontier { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 5 4; }
    .region { fill: var(--c0); fill-opacity: .16; stroke: var(--c0); stroke-width: 1; }
    .disc { stroke: var(--ink); stroke-width: 1.25; }
    .f0 { fill: var(--f0); } .f1 { fill: var(--f1); } .f2 { fill: var(--f2); }
    .f3 { fill: var(--f3); } .f4 { fill: var(--f4); } .fx { fill: var(--paper); }
    .apart { fill: none; stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }
    .hit { fill: transparent; stroke: none; }
    .ring { fill: none; stroke: var(--ink); stroke-width: 2; }
    .cursor { stroke: var(--ink); stroke-width: 1; }
    .m { outline: none; cursor: default; }
    .m .tip { visibility: hidden; pointer-events: none; }
    .m:hover .tip, .m:focus .tip { visibility: visible; }
    svg.chart .rest { visibility: hidden; }
    svg.chart .rest text { fill: var(--soft); }
    @supports selector(:has(a)) {
      svg.chart .rest { visibility: visible; }
      svg.chart:has(.m:hover, .m:focus) .rest { visibility: hidden; }
    }
    svg.chart:hover .m:focus:not(:hover) .tip { visibility: hidden; }
    .m:focus-visible .hit { stroke: var(--ink); stroke-width: 1.5; }
    .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: .6rem 0; padding: 0;
              list-style: none; font: .9rem/1.4 var(--sans); max-width: none; }
    .legend li { display: flex; align-items: center; gap: .4rem; min-width: 0;
                 overflow-wrap: anywhere; }
    .legend svg { flex: none; }
    @media print { .m .tip { visibility: hidden !important; } .tile { break-inside: avoid; } }

    """
}
