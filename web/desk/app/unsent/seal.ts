/**
 * Encrypts unsent text so that only the writer's `draftKey` decrypts it: AES-GCM, bound to the name under which it is
 * stored. The name is an HMAC with the same key, so it reveals neither the writer nor the case (R15).
 */
export interface Seal {
  name(of: string): Promise<string>;
  close(name: string, words: string): Promise<string>;
  /**
   * Decrypts a text; undefined when another user encrypted it, when it was stored under another name, or when it is
   * damaged.
   */
  open(name: string, sealed: string): Promise<string | undefined>;
}

/** @param draftKey 32 bytes as base64url, from the operation `read-desk` */
export async function openSeal(draftKey: string): Promise<Seal> {
  const base = await crypto.subtle.importKey("raw", fromText(draftKey), "HKDF", false, ["deriveKey"]);
  const derive = (use: string, algorithm: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8(`peygir unsent ${use}`) },
      base,
      algorithm,
      false,
      usages,
    );
  const names = await derive("names", { name: "HMAC", hash: "SHA-256", length: 256 }, ["sign"]);
  const seals = await derive("words", { name: "AES-GCM", length: 256 }, ["encrypt", "decrypt"]);
  return {
    name: async (of) =>
      toText(new Uint8Array(await crypto.subtle.sign("HMAC", names, utf8(of))).slice(0, 18)),
    async close(name, words) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(bound(iv, name), seals, utf8(words));
      return `${toText(iv)}.${toText(new Uint8Array(sealed))}`;
    },
    async open(name, sealed) {
      try {
        const [iv = "", words = ""] = sealed.split(".");
        const opened = await crypto.subtle.decrypt(bound(fromText(iv), name), seals, fromText(words));
        return new TextDecoder().decode(opened);
      } catch {
        return undefined;
      }
    },
  };
}

const bound = (iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams => ({
  name: "AES-GCM",
  iv,
  additionalData: utf8(name),
});

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const fromText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
