import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import type { StoredRow } from "../../../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import type { Handed, Message } from "../../../../shared/messages/provider.ts";
import type { Address } from "../../../../shared/vault/for-notification.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { wishesAggregate } from "../../journals/journal-wishes.ts";
import { noticeAggregate } from "../../notice/journal.ts";
import { sendNotice } from "./send-notice.ts";

const notice = {
  request: "407155289363",
  person: "0123456789abcdef0123456789abcdef",
  template: "answered",
  language: "fa",
} as const;
const happened = "2026-11-24T08:00:00.000Z";
const cause = { id: "intake/407155289363/4/0", time: happened, correlationid: notice.request };
const mobile = "+989123456789";

interface Setting {
  readonly address?: Address;
  readonly handed?: (provider: string) => Promise<Handed>;
  readonly providers?: readonly string[];
  readonly at?: string;
}

const recipients = { sms: "one", email: "two" };

function setting({
  address = { mobile, contactBy: "sms", recipients },
  handed,
  at = happened,
  providers = ["one"],
}: Setting = {}) {
  const sent: (Omit<Message, "id"> & { channel: string })[] = [];
  const rows: StoredRow[] = [];
  const clock = { at: new Date(at) };
  const current: { handed: (provider: string) => Promise<Handed> } = {
    handed: handed ?? (async () => ({ result: "sent", providerId: "p-1" })),
  };
  const carried = (channel: string, names: readonly string[]) => () =>
    names.map((name) => ({
      name,
      send: async ({ id: _, ...message }: Message) => {
        sent.push({ channel, ...message });
        return current.handed(name);
      },
    }));
  const deps: NotificationDeps = {
    notices: openJournal(
      noticeAggregate,
      memoryJournalStore((row) => rows.push(row)),
      {
        release: "test",
        backOff: async () => {},
      },
    ),
    directory: fixedDirectory(1, organisation),
    wishes: openJournal(wishesAggregate, memoryJournalStore(), { release: "test" }),
    identity: { addressOf: async () => address },
    providers: { sms: carried("sms", providers), email: carried("email", ["mail"]) },
    limits: memoryLimits(),
    attemptId: randomUUID,
    now: () => clock.at,
  };
  const facts = () => rows.flatMap((row) => row.facts.map(({ type }) => type));
  return { deps, sent, rows, facts, current, clock, tell: () => sendNotice(deps, cause, notice) };
}

describe("a notice to an applicant", () => {
  it("is sent by SMS with the tracking code in three groups of four digits, and has two journal rows: before and after the sending (N1)", async () => {
    const { tell, sent, facts } = setting();
    expect(await tell()).toEqual({ done: "sent" });
    expect(sent).toEqual([
      { channel: "sms", to: mobile, text: "پیگیر: پاسخ درخواست 4071 5528 9363 آماده است." },
    ]);
    expect(facts()).toEqual(["sending", "settled"]);
  });

  it("is sent by e-mail to an applicant who chose e-mail (N1)", async () => {
    const { tell, sent } = setting({
      address: { mobile, email: "zahra@example.org", contactBy: "email", recipients },
    });
    await tell();
    expect(sent).toMatchObject([{ channel: "email", to: "zahra@example.org", subject: "پاسخ درخواست" }]);
  });

  it("is one e-mail with the same words as text and as HTML, and an SMS has no HTML (N1, N2)", async () => {
    const address = { email: "zahra@example.org", contactBy: "email", recipients } as const;
    const { tell, sent, facts } = setting({ address });
    await tell();
    await tell();
    expect(sent).toHaveLength(1);
    expect(facts()).toEqual(["sending", "settled"]);
    const [{ text = "", html = "" } = {}] = sent;
    expect(text).toContain("4071\u00a05528\u00a09363");
    expect(html).toContain(
      '<span dir="ltr"><strong style="font-size:18px">4071\u00a05528\u00a09363</strong></span>',
    );
    for (const word of text.split(/\s+/)) expect(html).toContain(word);
    const bySms = setting();
    await bySms.tell();
    expect(bySms.sent[0]).not.toHaveProperty("html");
  });

  it("is sent once when its event is delivered twice (N2, law 2)", async () => {
    const { tell, sent } = setting();
    await tell();
    expect(await tell()).toEqual({ done: "sent" });
    expect(sent).toHaveLength(1);
  });

  it("is sent once, and recorded as sent, when its event is delivered twice in parallel (law 2)", async () => {
    const { tell, sent, deps } = setting();
    await Promise.all([tell(), tell()]);
    expect(sent).toHaveLength(1);
    expect((await deps.notices.load(cause.id)).state.outcome).toBe("sent");
  });

  it("has an unknown outcome and is never sent again when the sending process died between the notice's journal rows before and after the sending (law 2)", async () => {
    const { tell, sent, deps, current } = setting();
    const { state } = await deps.notices.load(cause.id);
    expect(state.stage).toBe("new");
    current.handed = () => Promise.reject(new Error("the process was killed"));
    expect(await tell()).toEqual({ done: "unknown" });
    current.handed = async () => ({ result: "sent", providerId: "p-2" });
    expect(await tell()).toEqual({ done: "unknown" });
    expect(sent).toHaveLength(1);
  });

  it("is not sent by a second process while the first process may still be sending it, and has an unknown outcome once the first process must be dead", async () => {
    const { tell, sent, clock, current } = setting({ handed: () => new Promise(() => {}) });
    void tell();
    await new Promise((resolve) => setTimeout(resolve, 0));
    current.handed = async () => ({ result: "sent", providerId: "p-2" });
    expect(await tell()).toEqual({ later: true });
    clock.at = new Date(clock.at.getTime() + 3 * 60_000);
    expect(await tell()).toEqual({ done: "unknown" });
    expect(sent).toHaveLength(1);
  });

  it("is retried later when the provider certainly did not take it, and is sent then", async () => {
    const { tell, current, facts } = setting({ handed: async () => ({ result: "not-taken" }) });
    expect(await tell()).toEqual({ later: true });
    current.handed = async () => ({ result: "sent", providerId: "p-3" });
    expect(await tell()).toEqual({ done: "sent" });
    expect(facts()).toEqual(["sending", "deferred", "sending", "settled"]);
  });

  it("is sent once when the database client, unaware that the notice's journal row was written, retried the write (N2, law 2)", async () => {
    const { tell, deps, sent, facts } = setting();
    const { store } = deps.notices;
    const written = store.append;
    let isFirst = true;
    Object.assign(store, {
      append: async (rows: readonly StoredRow[]) => {
        const answer = await written(rows);
        if (!isFirst) return answer;
        isFirst = false;
        return "taken";
      },
    });
    expect(await tell()).toEqual({ done: "sent" });
    expect(sent).toHaveLength(1);
    expect(facts()).toEqual(["sending", "settled"]);
  });

  it("is left to another delivery of the same event when that delivery has just written the notice's journal row (N2, law 2)", async () => {
    const { tell, deps, sent } = setting();
    const { store } = deps.notices;
    const written = store.append;
    let isFirst = true;
    Object.assign(store, {
      append: async (rows: readonly StoredRow[]) => {
        if (!isFirst) return written(rows);
        isFirst = false;
        await tell();
        return written(rows);
      },
    });
    expect(await tell()).toEqual({ done: "sent" });
    expect(sent).toHaveLength(1);
  });

  it("is sent once and recorded as sent, although meanwhile a second delivery of its event recorded the outcome as unknown (N2, law 2)", async () => {
    const { tell, current, clock, sent } = setting();
    current.handed = async () => {
      clock.at = new Date(clock.at.getTime() + 4 * 60_000);
      expect(await tell()).toEqual({ done: "unknown" });
      return { result: "sent", providerId: "p-9" };
    };
    expect(await tell()).toEqual({ done: "sent" });
    expect(await tell()).toEqual({ done: "sent" });
    expect(sent).toHaveLength(1);
  });

  it("is retried later when no provider took it, even when a second delivery of its event ran in parallel", async () => {
    const { tell, deps, current, sent } = setting({ handed: async () => ({ result: "not-taken" }) });
    const state = { stage: "sending", attempts: 1, asked: 0, notice } as const;
    const halfway = { id: cause.id, version: 1, state };
    expect(await tell()).toEqual({ later: true });
    const standing = async () => ({ ...halfway, hash: "", keys: new Map() });
    const second = { ...deps, notices: { ...deps.notices, standing } };
    expect(await sendNotice(second, cause, notice)).toEqual({ later: true });
    current.handed = async () => ({ result: "sent", providerId: "p-4" });
    expect(await tell()).toEqual({ done: "sent" });
    expect(sent).toHaveLength(2);
  });

  it("is sent after only three reads: the notice's journal, the person's choices, and the directory (law 7)", async () => {
    const { deps } = setting();
    const reads: string[] = [];
    const counted = <F extends (...given: never[]) => unknown>(what: string, read: F): F =>
      ((...given) => {
        reads.push(what);
        return read(...given);
      }) as F;
    const store = memoryJournalStore();
    const reading = { ...store, tail: counted("notice", store.tail) };
    const counting = {
      ...deps,
      notices: openJournal(noticeAggregate, reading, { release: "test" }),
      wishes: { ...deps.wishes, load: counted("wishes", deps.wishes.load) },
      directory: { recent: counted("directory", deps.directory.recent) },
    };
    expect(await sendNotice(counting, cause, notice)).toEqual({ done: "sent" });
    expect(reads.sort()).toEqual(["directory", "notice", "wishes"]);
  });

  it("goes to the second provider immediately, with a journal row for each provider, when the first provider certainly did not take it (N3)", async () => {
    const { tell, rows, sent } = setting({
      providers: ["one", "two"],
      handed: async (provider) =>
        provider === "one" ? { result: "not-taken" } : { result: "sent", providerId: "p-5" },
    });
    expect(await tell()).toEqual({ done: "sent" });
    const facts = rows.flatMap((row) => row.facts as readonly { type: string; provider?: string }[]);
    expect(facts.map(({ type, provider = "" }) => `${type} ${provider}`.trim())).toEqual([
      ...["sending one", "deferred", "sending two", "settled"],
    ]);
    expect(sent).toHaveLength(2);
  });

  it("has an unknown outcome, and goes to no other provider, when the first provider may have taken it (N3)", async () => {
    const { tell, sent } = setting({
      providers: ["one", "two"],
      handed: () => Promise.reject(new Error("silence")),
    });
    expect(await tell()).toEqual({ done: "unknown" });
    expect(sent).toHaveLength(1);
  });

  it("is retried later when no provider takes it (N3)", async () => {
    const { tell, sent } = setting({
      providers: ["one", "two"],
      handed: async () => ({ result: "not-taken" }),
    });
    expect(await tell()).toEqual({ later: true });
    expect(sent).toHaveLength(2);
  });

  it("counts as failed when the provider says that the number does not exist", async () => {
    const { tell, rows } = setting({ handed: async () => ({ result: "refused", reason: "bad-address" }) });
    expect(await tell()).toEqual({ done: "failed" });
    expect(rows.at(-1)?.facts).toEqual([{ type: "settled", outcome: "failed", reason: "bad-address" }]);
  });

  it("is recorded and not sent when it is older than notices of its kind may be (N2)", async () => {
    const { tell, sent, facts } = setting({ at: "2026-11-27T08:00:01.000Z" });
    expect(await tell()).toEqual({ done: "too-old" });
    expect(sent).toEqual([]);
    expect(facts()).toEqual(["kept"]);
    expect(await setting({ at: "2026-11-27T08:00:00.000Z" }).tell()).toEqual({ done: "sent" });
  });

  it("is recorded and not sent when the applicant's data was erased", async () => {
    const { tell, sent } = setting({ address: { erased: true } });
    expect(await tell()).toEqual({ done: "no-address" });
    expect(sent).toEqual([]);
  });

  it("has no number, name or text of the applicant in its journal rows (law 4)", async () => {
    const { tell, rows } = setting();
    await tell();
    expect(JSON.stringify(rows)).not.toMatch(/9123456789|پاسخ/);
  });
});
