import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../../../shared/files/memory.ts";
import { Outage } from "../../../../shared/outage.ts";
import { exif, jpeg, png } from "../../../../test/attachments/files.ts";
import { refused, requests } from "../../../../test/support/requests.ts";
import { withdrawRequest } from "../../applicant/withdraw-request.ts";
import { attachmentLimits, stageOf } from "../../rules/rules-attachments.ts";
import { beginAttachment } from "../begin-attachment.ts";
import { quarantineKey } from "../quarantine-key.ts";
import { receiveAttachment, type ScanNews, settleAttachment } from "./settle-attachment.ts";

const photo = jpeg({ with: [exif(6)] });

async function aRequest() {
  const world = requests();
  const files = memoryFiles();
  const deps = { ...world.deps, files, arrived: files.arrived };
  const code = await world.register();
  let news = 0;
  const begin = async (): Promise<number> => {
    const begun = await beginAttachment(deps, world.ask(code));
    if ("refused" in begun) throw new Error(begun.refused.code);
    return begun.attachment;
  };
  const send = (attachment: number, bytes: Buffer) => {
    news += 1;
    const key = quarantineKey(code, attachment);
    return { id: `n${news}`, key, etag: files.send(key, bytes) };
  };
  const scan = (sent: Omit<ScanNews, "found">, found: ScanNews["found"] = "nothing") =>
    settleAttachment(deps, { ...sent, found });
  const stages = async () => {
    const { state } = await deps.requests.load(code);
    return state.attachments.map((one) => one.refused?.because ?? stageOf(one, deps.now()));
  };
  return { ...world, deps, files, code, begin, send, scan, stages };
}

describe("an announced file, which the applicant has not uploaded yet (C12)", () => {
  it("gets one number per idempotency key, and an hour for its upload, after which the announcement no longer counts", async () => {
    const { deps, ask, code, stages, later } = await aRequest();
    const first = ask(code);
    expect(await beginAttachment(deps, first)).toMatchObject({ attachment: 1 });
    expect(await beginAttachment(deps, first)).toMatchObject({ attachment: 1 });
    expect(await stages()).toEqual(["begun"]);
    later(1);
    expect(await stages()).toEqual(["lapsed"]);
    expect(await beginAttachment(deps, ask(code))).toMatchObject({ attachment: 2 });
  });

  it("is refused for another person's request and for an ended request", async () => {
    const { deps, ask, code, rows } = await aRequest();
    const before = rows.length;
    const foreign = { ...ask(code), session: { person: "f".repeat(32) } };
    expect(await beginAttachment(deps, foreign)).toEqual(refused("not-found"));
    expect(rows).toHaveLength(before);
    await withdrawRequest(deps, ask(code));
    expect(await beginAttachment(deps, ask(code))).toEqual(refused("request-ended"));
  });

  it("is refused once the request has ten files that the malware scan did not refuse, or forty files were announced", async () => {
    const { deps, ask, code, begin, send, scan } = await aRequest();
    const { files, tries } = attachmentLimits;
    const full = { refused: { code: "attachments-full", details: { most: files } } };
    for (let n = 0; n < files; n += 1) await begin();
    expect(await beginAttachment(deps, ask(code))).toEqual(full);
    for (let n = 1; n <= tries - files; n += 1) {
      await scan(send(n, Buffer.from("text")));
      await begin();
    }
    await scan(send(tries, Buffer.from("text")));
    expect(await beginAttachment(deps, ask(code))).toEqual(full);
  });
});

describe("an uploaded file (C12)", () => {
  it("is shown as arrived, and nobody can read it before its malware scan", async () => {
    const { deps, begin, send, stages, files } = await aRequest();
    const sent = send(await begin(), photo);
    const unread = { ...deps, arrived: { ...deps.arrived, read: () => Promise.reject(new Error("read")) } };
    await receiveAttachment(unread, sent);
    await receiveAttachment(unread, sent);
    await receiveAttachment(unread, { ...sent, id: "again" });
    expect(await stages()).toEqual(["received"]);
    for (const found of ["malware", "unscanned"] as const)
      await settleAttachment(unread, { ...send(await begin(), photo), found });
    expect(await stages()).toEqual(["received", "malware", "unscanned"]);
    expect(files.stored.size).toBe(0);
  });

  it("is copied without metadata about its sender once the malware scan found nothing, and the original is deleted", async () => {
    const { begin, send, scan, stages, files, announced } = await aRequest();
    await scan(send(await begin(), photo));
    expect(await stages()).toEqual(["cleared"]);
    expect(files.quarantined.size).toBe(0);
    const [stored] = files.stored.values();
    expect(stored?.toString("latin1")).not.toContain("35,41");
    expect(announced()).toEqual(["intake.attachment-cleared.v1"]);
  });

  it("is named in journal and event by the whole SHA-256 of its copy without metadata; the file's id has only the beginning of this hash", async () => {
    const { begin, send, scan, files, rows } = await aRequest();
    await scan(send(await begin(), photo));
    const [[file, stored] = []] = files.stored;
    const sha256 = hash("sha256", stored ?? "", "base64url");
    expect(sha256).toMatch(/^[\w-]{43}$/);
    expect(file?.split("/").at(-1)).toBe(sha256.slice(0, 22));
    expect(rows.at(-1)?.facts).toEqual([expect.objectContaining({ file, sha256 })]);
    expect(rows.at(-1)?.events.map(({ data }) => data)).toEqual([expect.objectContaining({ file, sha256 })]);
  });

  it("does not replace a stored file of the same id", async () => {
    const { begin, send, scan, files, deps } = await aRequest();
    await scan(send(await begin(), photo));
    const [[id = "intake/0/0", stored] = []] = files.stored;
    await deps.files.put(id, Buffer.from("other"), "jpeg");
    expect(files.stored.get(id)).toBe(stored);
  });

  it("is deleted when files of its type are refused", async () => {
    const { begin, send, scan, stages, files } = await aRequest();
    await scan(send(await begin(), Buffer.from("<svg/>")));
    expect(await stages()).toEqual(["type"]);
    expect(files.quarantined.size + files.stored.size).toBe(0);
  });

  it("is one attachment when the applicant uploads it twice", async () => {
    const { begin, send, scan, stages, files } = await aRequest();
    await scan(send(await begin(), photo));
    await scan(send(await begin(), jpeg({ with: [exif(6, "II")] })));
    expect(await stages()).toEqual(["cleared", "repeated"]);
    expect(files.stored.size).toBe(1);
  });

  it("is not approved by the scan result of an earlier upload that it replaced", async () => {
    const { begin, send, scan, stages } = await aRequest();
    const attachment = await begin();
    const good = send(attachment, photo);
    const bad = send(attachment, png());
    await scan(good);
    expect(await stages()).toEqual(["begun"]);
    await scan(bad, "malware");
    expect(await stages()).toEqual(["malware"]);
    await scan(send(attachment, photo));
    expect(await stages()).toEqual(["malware"]);
  });

  it("ends in the same stage when its events come repeated, late or in another order", async () => {
    const { deps, begin, send, scan, stages, rows } = await aRequest();
    const sent = send(await begin(), photo);
    await scan(sent);
    const { length } = rows;
    await scan(sent);
    await scan({ ...sent, id: "again" });
    await receiveAttachment(deps, { ...sent, id: "late" });
    expect(await stages()).toEqual(["cleared"]);
    expect(rows.flatMap(({ facts }) => facts.map(({ type }) => type)).slice(length)).toEqual([]);
  });

  it("is approved or refused by a retry when the process crashed at any step", async () => {
    const dies = () => Promise.reject(new Outage("away"));
    for (const at of ["read", "put", "remove"] as const) {
      const { deps, begin, send, stages, files, scan } = await aRequest();
      const sent = send(await begin(), photo);
      const dying = {
        ...deps,
        arrived: { ...deps.arrived, ...(at !== "put" && { [at]: dies }) },
        files: { ...deps.files, ...(at === "put" && { put: dies }) },
      };
      await expect(settleAttachment(dying, { ...sent, found: "nothing" })).rejects.toBeInstanceOf(Outage);
      await scan(sent);
      expect([await stages(), files.stored.size, files.quarantined.size]).toEqual([["cleared"], 1, 0]);
    }
  });

  it("is ignored when its key in the bucket names no request and file", async () => {
    const { deps, rows, stages } = await aRequest();
    const { length } = rows;
    for (const key of ["other/1", "intake/123456789018/0", "intake/../1", "intake/123456789018/100"])
      await settleAttachment(deps, { id: key, key, etag: "x", found: "nothing" });
    await settleAttachment(deps, { id: "z", key: "intake/407155289363/1", etag: "x", found: "nothing" });
    expect(rows).toHaveLength(length);
    expect(await stages()).toEqual([]);
  });
});
