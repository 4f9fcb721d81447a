import { describe, expect, it } from "vitest";
import { applicantSessions } from "../../../../shared/handler/auth/session.ts";
import { isRefused } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { memoryEndings } from "../../../../shared/limits/memory-endings.ts";
import { requests } from "../../../../test/support/requests.ts";
import type { PageDeps } from "../frame.ts";
import { citizenTokens } from "../tokens.ts";
import { openedRequest } from "../where.ts";
import { showCertificate } from "./certificate.ts";

async function certificate(publicUrl?: string): Promise<string> {
  const world = requests();
  const deps: PageDeps = {
    ...world.deps,
    ...{ provider: false, assetBase: "/assets", mintKey: () => "minted-key-1" },
    sessions: applicantSessions(world.intake.sessionKeys, memoryEndings()),
    tokens: citizenTokens(world.intake.formKeys),
  };
  const code = await world.register();
  const request = {
    ...{ language: "fa", csrf: "", cookies: {}, params: {}, query: {}, form: {}, publicUrl },
    session: { request: code, expiresAt: "2026-11-24T09:00:00.000Z" },
  } as unknown as PageRequest;
  const reply = await showCertificate(deps, request, openedRequest(request));
  return isRefused(reply) ? reply.refused.code : (reply.html ?? "");
}

describe("the page of a certificate", () => {
  it("says where it is verified and tracked, in letters and as a QR code, where the site has an address", async () => {
    const html = await certificate("https://peygir.example");
    for (const address of ["peygir.example/verify", "peygir.example/track"])
      expect(html).toContain(`<bdi dir="ltr" lang="en">${address}</bdi>`);
    expect(html).toMatch(/<svg class="qr" role="img"/);
    expect(await certificate()).not.toContain('class="qr"');
  });
});
