import Foundation
import Testing

@testable import Downloads

@Suite struct ProxyTests {
  private func proxy(_ url: String, _ environment: [String: String]) -> String? {
    Proxy(for: URL(string: url)!, environment: environment).map { "\($0.variable) \($0.address)" }
  }

  @Test func theSchemesOwnComesFirst() {
    let all = [
      "https_proxy": "http://127.0.0.1:9", "ALL_PROXY": "socks5://s:1", "http_proxy": "p:8/",
    ]
    #expect(proxy("https://a.org/x", all) == "https_proxy 127.0.0.1:9")
    #expect(proxy("http://a.org/x", all) == "http_proxy p:8")
    #expect(proxy("ftp://a.org/x", all) == "ALL_PROXY s:1")
    #expect(proxy("https://a.org/x", ["HTTPS_PROXY": "p:8"]) == "HTTPS_PROXY p:8")
    // As libcurl has it.
    #expect(proxy("http://a.org/x", ["HTTP_PROXY": "p:8"]) == nil)
    #expect(proxy("https://a.org/x", ["https_proxy": ""]) == nil)
  }

  @Test func nobodyReadsThePassword() {
    #expect(proxy("https://a.org", ["https_proxy": "http://me:secret@p:8"]) == "https_proxy p:8")
  }

  @Test(arguments: ["a.org", ".a.org", "b, a.org", "org", "*", "x A.ORG"])
  func exceptions(list: String) {
    #expect(proxy("https://a.org/x", ["https_proxy": "p:8", "no_proxy": list]) == nil)
    #expect(proxy("https://data.a.org/x", ["https_proxy": "p:8", "NO_PROXY": list]) == nil)
    #expect(proxy("https://ba.com/x", ["https_proxy": "p:8", "no_proxy": "a.com"]) != nil)
  }

  @Test func theFailureNamesIt() {
    let proxy = Proxy(
      for: URL(string: "https://a.org")!, environment: ["https_proxy": "http://127.0.0.1:9"])
    #expect(
      proxy?.inTheWay == "cannot be reached through the proxy 127.0.0.1:9, which https_proxy names")
  }
}
