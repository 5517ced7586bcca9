internal import SteelyardModel

// Strategies that are open, careful or leave the say to customers.
extension Catalogue {
  static let open: [StrategyCatalogue.Composition] = [
    openBook, consentFirst, privacyByDesign, radicalTransparency, customerInControl, humanInTheLoop,
    cultureAware, vendorPlatform,
  ]

  private static let openBook = composition(
    "open_book",
    "One price, honest reminders and messages from purchases that customers agreed to share, "
      + "everything shown, full control",
    StrategySpec(
      name: "open book", pricing: PartSpec(OnePrice.descriptor),
      nudges: [PartSpec(PlainNudge.descriptor(of: .reminder))], transparency: 4, control: 4,
      collected: DataCategories([.purchases]), messages: 0.5),
    StrategyCard(
      does: "One price, honest reminders, and every customer sees and decides what is kept.",
      sees: "Purchase records of those who agree.",
      costs: "Dashboards and rights cost more than they look.",
      law: "Nowhere.",
      evidence: "Control doubles the pull of personal messages (TUCKER2014)."))

  private static let consentFirst = composition(
    "consent_first", "Personal messages only for those who tick a box, purpose by purpose",
    StrategySpec(
      name: "consent first", pricing: PartSpec(OnePrice.descriptor), transparency: 2, control: 3,
      collected: DataCategories([.purchases, .browsing]), messages: 0.6),
    StrategyCard(
      does: "Asks before anything is collected, purpose by purpose, with an empty box, and says "
        + "what it is for.",
      sees: "What the few who agree share.",
      costs: "A preference centre; most of the data.",
      law: "Nowhere: what the EU asks for everywhere.",
      evidence:
        "An empty box is ticked by very few (UTZ2019), asking purpose by purpose lowers consent "
        + "(NOUWENS2020).")
  ) { spec in
    spec.consent.isGranular = true
    spec.consent.isUnticked = true
    spec.handling.purposes = [.service, .messages]
  }

  private static let privacyByDesign = composition(
    "privacy_by_design",
    "Personal messages from data that stay with the customer, noisy, short-lived and safe",
    StrategySpec(
      name: "privacy by design", pricing: PartSpec(OnePrice.descriptor), transparency: 2,
      control: 3, collected: DataCategories([.purchases, .browsing]), messages: 0.6),
    StrategyCard(
      does: "Keeps data on customers' devices under a key, adds noise with a budget, deletes after "
        + "half a year, and pays for security.",
      sees: "Noisy traces of those who agree.",
      costs: "Federated learning takes expertise; some of what data tell is lost.",
      law: "Nowhere.",
      evidence:
        "That a firm holds data is felt as a risk by itself; openness together with control "
        + "softens it (MARTIN2017). What noise, short keeping and federated learning cost messages "
        + "is a design choice here; a marketplace that may use no personal data at all loses most "
        + "sales of its home page (SUN2024).")
  ) { spec in
    spec.handling.purposes = [.service, .messages]
    spec.handling.isFederated = true
    spec.handling.identity = .pseudonymous
    spec.handling.privacy.isOn = true
    spec.handling.isLocal = true
    spec.retention = 26
    spec.security = 1
  }

  private static let radicalTransparency = composition(
    "radical_transparency",
    "Personal prices with everything shown: reasons, costs, dashboard, breaches",
    StrategySpec(
      name: "radical transparency", pricing: PartSpec(PersonalPrice.descriptor), transparency: 4,
      control: 2, collected: DataCategories([.purchases, .browsing]), messages: 0.5),
    StrategyCard(
      does: "Prices are personal and nothing about them is hidden: the reason, what the product "
        + "costs, what is held, every lapse.",
      sees: "Purchases and browsing of those who let it.",
      costs: "Dashboards, notices, explanations.",
      law:
        "Meets the duty of the EU to say that a price is personal; what is collected still needs "
        + "a legal basis (GDPR Art. 6).",
      evidence:
        "A voluntary cost explanation raises sales (MOHAN2020); moderate transparency helps "
        + "most when expectations are violated (KIZILCEC2016).")
  ) { spec in
    spec.explanation = .init(kind: .cost)
    spec.repair.disclosure = .proactive
  }

  private static let customerInControl = composition(
    "customer_in_control",
    "Customers set what is known, how often they are written to and how personal it gets",
    StrategySpec(
      name: "customer in control", pricing: PartSpec(OnePrice.descriptor), transparency: 3,
      control: 4, collected: DataCategories([.purchases, .browsing]), messages: 0.8),
    StrategyCard(
      does: "Customers choose the depth and the number of messages and keep their own data right.",
      sees: "What customers choose to show, and keep right themselves.",
      costs: "A preference centre, support, appeals.",
      law: "Nowhere.",
      evidence: "Perceived control doubles the pull of deep personalization (TUCKER2014); a little "
        + "control already helps (DIETVORST2015_18).")
  ) { spec in
    spec.settings.frequency = true
    spec.settings.depth = true
    spec.settings.data = true
  }

  private static let humanInTheLoop = composition(
    "human_in_the_loop",
    "Personal offers, with people who look again, trained staff and complaints that are heard",
    StrategySpec(
      name: "human in the loop", pricing: PartSpec(SegmentPrice.descriptor), transparency: 3,
      control: 4, collected: DataCategories([.purchases]), messages: 0.4),
    StrategyCard(
      does: "Segments set prices, but people look again at what was turned down or complained of.",
      sees: "Purchase records of those who agree.",
      costs: "People: the dearest part of a small business.",
      law: "Meets the right to a human that the EU asks for (GDPR Art. 22(3)).",
      evidence:
        "A promise speeds up the return of trust, though not after deception (SCHWEITZER2006); "
        + "customers who can correct an algorithm a little use it again (DIETVORST2015_18). What "
        + "review, training and complaints' handling do is a design choice here.")
  ) { spec in
    spec.governance.reviewCapacity = 0.02
    spec.governance.training = 0.8
    spec.governance.complaintHandling = 0.8
    spec.repair.apologizes = true
    spec.repair.promises = true
  }

  private static let cultureAware = composition(
    "culture_aware", "Language, disclosure and support as customers of each place expect them",
    StrategySpec(
      name: "culture-aware", pricing: PartSpec(OnePrice.descriptor),
      nudges: [PartSpec(PlainNudge.descriptor(of: .reminder))], transparency: 3, control: 3,
      collected: DataCategories([.purchases, .device]), messages: 0.6),
    StrategyCard(
      does: "Writes, discloses and answers in the customer's language and style, and tries texts "
        + "out before they are sent.",
      sees: "Purchases, and from the device the place that customers come from.",
      costs: "Translation, support staff, tests for every culture.",
      law: "Nowhere.",
      evidence:
        "Spoken-out disclosure counts more in low-context cultures (HALL1976, context only); "
        + "the sizes are design choices.")
  ) { spec in
    spec.culture.isLocalized = true
    spec.culture.adaptsDisclosure = true
    spec.culture.supportsLanguage = true
    spec.culture.testsSensitivity = true
    spec.handling.isLocal = true
  }

  private static let vendorPlatform = composition(
    "vendor_platform",
    "Personal messages by a platform that serves many firms and wants data for itself",
    StrategySpec(
      name: "vendor platform", pricing: PartSpec(OnePrice.descriptor), transparency: 1, control: 2,
      collected: DataCategories([.purchases]), messages: 0.7),
    StrategyCard(
      does: "Buys personalization ready-made; the platform collects what it wants, learns across "
        + "firms and keeps data abroad.",
      sees: "Purchases, and through the platform browsing, devices and bought data.",
      costs: "A fee for every customer instead of expertise.",
      law: "The firm answers for its processor (GDPR Art. 28) and for transfers abroad (Chapter "
        + "V).",
      evidence:
        "Personal data are worth most to matching (SUN2024); the platform's bias is a design "
        + "choice.")
  ) { spec in
    spec.vendor = StrategySpec.Vendor(kind: .platform)
    spec.recommendation.kind = .similar
  }
}
