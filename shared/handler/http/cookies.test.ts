import { describe, expect, it } from "vitest";
import { cookieJar, setCookie } from "./cookies.ts";

describe("the cookie of a form's draft", () => {
  const jar = cookieJar("https://peygir.example");

  it("is sent only to the pages of the form, only over HTTPS, and cannot be read by scripts", () => {
    const line = jar.write({ ...setCookie("draft-register-k3f9ab12", "sealed", 7_200), path: "/register" });
    expect(line).toBe(
      "__Secure-draft-register-k3f9ab12=sealed; Max-Age=7200; Path=/register; HttpOnly; Secure; SameSite=Lax",
    );
    expect(jar.read(["__Secure-draft-register-k3f9ab12=sealed"])).toEqual({
      "draft-register-k3f9ab12": "sealed",
    });
  });

  it("is the only cookie that a neighbouring subdomain can set: every other name needs the prefix __Host-", () => {
    expect(jar.read(["__Secure-session=planted", "session=planted", "__Host-draft-register-a=b"])).toEqual(
      {},
    );
    expect(jar.read(["__Secure-session=planted", "__Host-session=own"])).toEqual({ session: "own" });
  });

  it("has no prefix on a developer's machine without HTTPS", () => {
    const plain = cookieJar("http://127.0.0.1:8080");
    expect(plain.write({ ...setCookie("draft-foad-a", "b"), path: "/foad" })).toBe(
      "draft-foad-a=b; Path=/foad; HttpOnly; SameSite=Lax",
    );
    expect(plain.read(["draft-foad-a=b", "session=c"])).toEqual({ "draft-foad-a": "b", session: "c" });
  });
});
