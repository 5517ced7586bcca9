extension Golden {
  static let evidence = """
    """
}
