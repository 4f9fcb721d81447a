import { describe, expect, it } from "vitest";
import { applicantSessions, type Opens } from "../../../../shared/handler/auth/session.ts";
import { isRefused } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { memoryEndings } from "../../../../shared/limits/memory-endings.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { requests } from "../../../../test/support/requests.ts";
import { findMe } from "../../applicant/my-requests/my-code.ts";
import { openWithPin } from "../../applicant/open-with-pin/open-with-pin.ts";
import type { NewRequest } from "../../applicant/register-request/registration-by-applicant.ts";
import { registerForApplicant } from "../../clerk/register-for-applicant.ts";
import { citizenTokens } from "../tokens.ts";
import { oneOfMine, openedRequest } from "../where.ts";
import { type CertificateDeps, showCertificate } from "./certificate.ts";

const kinds = organisation.kinds.map((kind) => ({ ...kind, mayHide: true }));

async function applicant(change: Partial<NewRequest> = {}) {
  const world = requests({ kinds });
  const deps: CertificateDeps = {
    ...world.deps,
    ...{ provider: false, assetBase: "/assets", mintKey: () => "minted-key-1" },
    sessions: applicantSessions(world.intake.sessionKeys, memoryEndings()),
    tokens: citizenTokens(world.intake.formKeys),
  };
  const code = await world.register(change);
  const open = async (
    opens: Opens = { request: code },
    {
      query = {},
      publicUrl,
    }: { readonly query?: Readonly<Record<string, string>>; readonly publicUrl?: string } = {},
  ): Promise<string> => {
    const request = {
      ...{ language: "fa", csrf: "", cookies: {}, params: { code }, form: {}, query, publicUrl },
      session: { ...opens, expiresAt: "2026-11-24T09:00:00.000Z" },
    } as unknown as PageRequest;
    const where = "person" in opens ? oneOfMine(request) : openedRequest(request);
    const reply = await showCertificate(deps, request, where);
    return isRefused(reply) ? reply.refused.code : (reply.html ?? "");
  };
  const looks = () =>
    world.rows.flatMap(({ command, facts: [fact] }) =>
      command === "name-applicant" ? [(fact as { as?: string }).as] : [],
    );
  return { ...world, code, open, looks };
}

const [zahra, rahim] = ["زهرا نمونه", "رحیم نمونه"];
const rahims = {
  identity: { type: "national-code", number: "0081027168" },
  mobile: "+989120000002",
} as const;
const onBehalfOf = { type: "another", relation: "lawyer", fullName: rahim, ...rahims } as const;

describe("the page of a certificate", () => {
  it("shows its verification and tracking addresses as text and as a QR code, where the site has an address", async () => {
    const { open } = await applicant();
    const html = await open(undefined, { publicUrl: "https://peygir.example" });
    for (const address of ["peygir.example/verify", "peygir.example/track"])
      expect(html).toContain(`<bdi dir="ltr" lang="en">${address}</bdi>`);
    expect(html).toMatch(/<svg class="qr" role="img"/);
    expect(await open()).not.toContain('class="qr"');
  });

  it("names the applicant after a one-time code, and records once an hour that the name was read from the vault (D10, R15)", async () => {
    const { open, looks, code, rows } = await applicant();
    expect(await open()).toContain(`<dt>متقاضی</dt><dd><bdi>${zahra}</bdi></dd>`);
    await open();
    expect(looks()).toEqual(["applicant"]);
    expect(rows.at(-1)).toMatchObject({ correlation: code, facts: [{ type: "named", as: "applicant" }] });
    expect(JSON.stringify(rows)).not.toContain(zahra);
  });

  it("names a proxy and a representative in that role; only the represented person sees their own name (C10, C11)", async () => {
    const forRahim = await applicant({ onBehalfOf });
    const toZahra = await forRahim.open();
    expect(toZahra).toContain(`<dt>نماینده</dt><dd><bdi>${zahra}</bdi></dd>`);
    expect(toZahra).not.toContain(rahim);
    const toRahim = await forRahim.open(await findMe(forRahim.deps, rahims));
    expect(toRahim).toContain(`<dt>درخواست از طرف</dt><dd><bdi>${rahim}</bdi></dd>`);
    expect(toRahim).not.toContain(zahra);
    expect(forRahim.looks()).toEqual(["applicant", "represented"]);
    const group = await applicant({ onBehalfOf: { type: "group" } });
    expect(await group.open()).toContain(`<dt>نماینده گروه</dt><dd><bdi>${zahra}</bdi></dd>`);
  });

  it("shows no name to the holder of a receipt's PIN, and does not read the vault of applicants' data (C2)", async () => {
    const { clerks, intake, open, looks } = await applicant();
    const printed = await registerForApplicant(
      clerks,
      {
        ...({ channel: "desk", kind: "complaint", subject: "price", readBack: true } as const),
        description: "سه بار آمده‌ام.",
        applicant: { type: "given", identity: { type: "none" }, seen: "nothing", fullName: rahim },
      },
      { clerk: "c.ahmadi", key: "desk-1" },
    );
    if ("refused" in printed) throw new Error(printed.refused.code);
    const opened = await openWithPin(intake, { code: printed.code, pin: printed.pin ?? "" }, "192.0.2.7");
    if ("refused" in opened) throw new Error(opened.refused.code);
    const html = await open(opened.opens);
    expect(html).toContain("گواهی ثبت درخواست");
    expect(html).not.toContain(rahim);
    expect(looks()).toEqual([]);
  });

  it("leaves out the name of an applicant hidden from the units until this applicant asks for the name (C15)", async () => {
    const { open, looks } = await applicant({ knownTo: "inspection" });
    const html = await open();
    expect(html).toMatch(
      /نام شما از واحدها پنهان است.*<a href="\/request\/certificate\?name=yes">گواهی با نام من<\/a>/s,
    );
    expect(html).not.toContain(zahra);
    expect(looks()).toEqual([]);
    const named = await open(undefined, { query: { name: "yes" } });
    expect(named).toContain(zahra);
    expect(named).not.toContain("name=yes");
  });

  it("is refused once the applicant was erased, without reading a name from the vault (P2)", async () => {
    const { open, looks, eraser, state, code } = await applicant();
    await eraser.destroy((await state(code)).registration?.person ?? "");
    expect(await open()).toBe("request-erased");
    expect(looks()).toEqual([]);
  });
});
