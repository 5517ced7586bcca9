/// How the evidence page looks: a sober page for screen and paper.
enum EvidenceStyle {
  static let css = """

    :root {
      color-scheme: light dark;
      --ink: #1c1b1a; --soft: #5d5a55; --paper: #fdfcf9; --line: #d8d3c8; --wash: #f2efe7;
      --good: #0b5fa5; --bad: #a8480a; --band: #cfe0ee; --mark: #1c1b1a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #ece9e2; --soft: #aca79d; --paper: #17181a; --line: #3c3e42; --wash: #222427;
        --good: #7db8ee; --bad: #f0a268; --band: #2b4257; --mark: #ece9e2;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 Georgia, "Times New Roman", serif;
    }
    main { max-width: 66rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
    p, li, dd { max-width: 46rem; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
    h2 { font-size: 1.35rem; margin: 2.75rem 0 .75rem; padding-top: .75rem;
         border-top: 1px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.75rem 0 .4rem; }
    dt { font-weight: bold; margin-top: .8rem; }
    dd { margin: .15rem 0 0; }
    .figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0 1.5rem; padding: 0; }
    .figures div { flex: 1 1 9rem; background: var(--wash); padding: .7rem .9rem;
                   display: flex; flex-direction: column-reverse; justify-content: flex-end; }
    .figures dt { font-weight: normal; font-size: .85rem; color: var(--soft); margin: 0;
                  line-height: 1.3; }
    .figures dd { font-size: 1.5rem; margin: 0; }
    .wide { overflow-x: auto; margin: .8rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; }
    caption { text-align: left; color: var(--soft); padding-bottom: .35rem; }
    caption span { display: inline-block; max-width: calc(100vw - 2.5rem); }
    th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
             border-bottom: 1px solid var(--line); }
    th { font-weight: normal; }
    thead th { color: var(--soft); vertical-align: bottom; border-bottom-color: var(--soft); }
    td { font-variant-numeric: tabular-nums; }
    code { font-size: .85em; color: var(--soft); overflow-wrap: anywhere; }
    a { color: var(--good); }
    .citation, .note, .tag { color: var(--soft); font-size: .9rem; }
    .tag { font-weight: normal; }
    .citation { font-style: italic; }
    .good { color: var(--good); font-weight: bold; }
    .bad { color: var(--bad); font-weight: bold; }
    svg { display: block; max-width: 100%; height: auto; }
    svg .axis { stroke: var(--line); }
    svg .band { fill: var(--band); }
    svg line.mean { stroke: var(--good); stroke-width: 2; }
    svg circle.mean { fill: var(--good); }
    svg .published { fill: none; stroke: var(--mark); stroke-width: 1.5; }
    svg text { fill: var(--soft); font: 11px Georgia, serif; }
    @media print {
      :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --wash: #f4f4f4;
              --good: #0b5fa5; --bad: #a8480a; --band: #dde8f1; --mark: #000; }
      main { padding: 0; max-width: none; }
      article, tr, .figures div { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      .wide { overflow: visible; }
      a { color: inherit; }
    }

    """
}
