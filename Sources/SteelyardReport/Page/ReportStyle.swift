/// What a report has beyond the evidence page's style and that of its drawings.
enum ReportStyle {
  static let css = """
    .question { font-size: 1.2rem; font-style: italic; }
    nav ol { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0;
             margin: 1rem 0 0; font: .9rem/1.6 var(--sans); max-width: none; }
    .verdict { background: var(--wash); border-left: 4px solid var(--good); padding: .4rem 1.1rem;
               margin: 1rem 0; max-width: 50rem; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14.5rem), 1fr));
             gap: 1rem; }
    .card { border: 1px solid var(--line); padding: .7rem .9rem; min-width: 0; }
    .card dt { font-size: .85rem; font-weight: normal; color: var(--soft); margin-top: .45rem; }
    .card dd { margin: 0; line-height: 1.4; }
    h4 { font-size: 1rem; margin: 1.2rem 0 .3rem; overflow-wrap: anywhere; }
    .card h4 { margin: 0; }
    h1, h3, dd, p { overflow-wrap: anywhere; }
    svg.swatch { display: inline-block; vertical-align: middle; }
    td { white-space: nowrap; }
    td.text, #how-made td, #people td, details td { white-space: normal; }
    #people td { vertical-align: top; min-width: 11rem; }
    .move { color: var(--soft); font-size: .9em; }
    tbody th { min-width: 7.5rem; max-width: 14rem; overflow-wrap: anywhere; }
    .good, .bad, .even { font-weight: normal; }
    .unclear { color: var(--soft); }
    /* Shades at an edge beyond which a table goes on. */
    .wide { background:
              linear-gradient(to right, var(--paper) 40%, transparent) 0 0 / 2.5rem 100%,
              linear-gradient(to left, var(--paper) 40%, transparent) 100% 0 / 2.5rem 100%,
              linear-gradient(to right, var(--line), transparent) 0 0 / .8rem 100%,
              linear-gradient(to left, var(--line), transparent) 100% 0 / .8rem 100%;
            background-attachment: local, local, scroll, scroll; background-repeat: no-repeat; }
    .wide:focus-visible, pre:focus-visible { outline: 2px solid var(--good); }
    pre { overflow: auto; background: var(--wash); padding: .8rem 1rem; font-size: .85rem;
          line-height: 1.45; }
    pre code { color: var(--ink); overflow-wrap: normal; font-size: 1em; }
    pre.file { max-height: 28rem; }
    summary { cursor: pointer; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; }
    @media print {
      pre.file { max-height: none; white-space: pre-wrap; }
      nav, .skip { display: none; }
      .card { break-inside: avoid; }
      .tiles, .cards { grid-template-columns: 1fr 1fr; }
      td { white-space: normal; }
    }

    """
}
