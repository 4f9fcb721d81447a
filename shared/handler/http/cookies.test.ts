import { describe, expect, it } from "vitest";
import { cookieJar, setCookie } from "./cookies.ts";

describe("the cookie of a draft", () => {
  const jar = cookieJar("https://peygir.example");

  it("goes to the pages of its form alone, over HTTPS, unreadable by scripts", () => {
    const line = jar.write({ ...setCookie("draft-register-k3f9ab12", "sealed", 7_200), path: "/register" });
    expect(line).toBe(
      "__Secure-draft-register-k3f9ab12=sealed; Max-Age=7200; Path=/register; HttpOnly; Secure; SameSite=Lax",
    );
    expect(jar.read(["__Secure-draft-register-k3f9ab12=sealed"])).toEqual({
      "draft-register-k3f9ab12": "sealed",
    });
  });

  it("is the only one that a neighbouring subdomain can set: every other name needs the host's prefix", () => {
    expect(jar.read(["__Secure-session=planted", "session=planted", "__Host-draft-register-a=b"])).toEqual(
      {},
    );
    expect(jar.read(["__Secure-session=planted", "__Host-session=own"])).toEqual({ session: "own" });
  });

  it("has no prefix on a developer's machine, without HTTPS", () => {
    const plain = cookieJar("http://127.0.0.1:8080");
    expect(plain.write({ ...setCookie("draft-foad-a", "b"), path: "/foad" })).toBe(
      "draft-foad-a=b; Path=/foad; HttpOnly; SameSite=Lax",
    );
    expect(plain.read(["draft-foad-a=b", "session=c"])).toEqual({ "draft-foad-a": "b", session: "c" });
  });
});
