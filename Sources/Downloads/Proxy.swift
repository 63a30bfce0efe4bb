import Foundation

/// The proxy that the environment names for an address, as libcurl understands it.
struct Proxy: Equatable {
  /// "https_proxy".
  let variable: String
  /// "127.0.0.1:3128": without the user's name and password.
  let address: String

  /// Nil where requests go straight to the host.
  init?(for url: URL, environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard let scheme = url.scheme?.lowercased(), let host = url.host()?.lowercased() else {
      return nil
    }
    // For http in small letters only: a web server gives its scripts HTTP_PROXY from a request's header.
    let names =
      scheme == "http"
      ? ["http_proxy", "all_proxy", "ALL_PROXY"]
      : ["\(scheme)_proxy", "\(scheme.uppercased())_PROXY", "all_proxy", "ALL_PROXY"]
    guard let name = names.first(where: { environment[$0]?.isEmpty == false }),
      !Self.isException(host, environment["no_proxy"] ?? environment["NO_PROXY"] ?? "")
    else { return nil }
    variable = name
    let text = environment[name]!
    let place = text.split(separator: "@").last.map(String.init) ?? text
    address = String(place.replacing(/^[a-z0-9]+:\/\//, with: "").prefix { $0 != "/" })
  }

  /// What a failure says of a host that was asked for through it.
  var inTheWay: String { "cannot be reached through the proxy \(address), which \(variable) names" }

  /// Whether a host, or a domain that it is in, is in the list.
  private static func isException(_ host: String, _ list: String) -> Bool {
    list.lowercased().split { $0 == "," || $0 == " " }.contains { entry in
      let name = entry.drop { $0 == "." }
      return entry == "*" || host == name || host.hasSuffix("." + name)
    }
  }
}
