import { describe, expect, test } from "vitest";
import { verifyChain } from "../../shared/journal/chain.ts";
import { decideTogether } from "../../shared/journal/decide-together.ts";
import { sha256 } from "../../shared/journal/fingerprint.ts";
import { command, free, hold, place, toggle } from "../../shared/journal/fixtures/place.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";

const places = (store: JournalStore) => openJournal(place, store, { release: "test" });

/** Tests that every journal store must pass. */
export function journalLaws(newStore: () => Promise<JournalStore>): void {
  describe("a journal", () => {
    test("has the initial state before its first row, and afterwards the state to which its facts fold", async () => {
      const journal = places(await newStore());
      expect(await journal.load("p")).toEqual({ id: "p", version: 0, state: place.initial });
      await journal.decide("p", command("1"), hold("parvin"));
      await journal.decide("p", command("2"), free);
      expect(await journal.load("p")).toEqual({ id: "p", version: 2, state: { holder: null, holds: 1 } });
      expect(await journal.loadAt("p", 1)).toEqual({
        id: "p",
        version: 1,
        state: { holder: "parvin", holds: 1 },
      });
    });

    test("returns each row as it was appended", async () => {
      const store = await newStore();
      await places(store).decide(
        "p",
        command("1", { fingerprint: sha256("x"), directory: 0 }),
        hold("parvin"),
      );
      expect(await store.all("p")).toEqual([
        {
          id: "p",
          version: 1,
          at: "2026-11-24T08:00:00.000Z",
          actor: "staff:r.karimi",
          command: "hold-place",
          key: "1",
          fingerprint: sha256("x"),
          directory: 0,
          release: "test",
          correlation: "407155289363",
          facts: [{ type: "held", by: "parvin" }],
          events: [{ type: "meeting.place-held.v1", data: { place: "p", holds: 1 } }],
          hash: expect.stringMatching(/^[\w-]{43}$/),
        },
      ]);
    });

    test("gives a command that is repeated under its idempotency key the first reply again, despite later decisions (P4)", async () => {
      const journal = places(await newStore());
      const first = await journal.decide("p", command("1"), hold("parvin"));
      if (!first.accepted) throw new Error("refused");
      await journal.decide("p", command("2"), free);
      const again = await journal.decide("p", command("1"), hold("parvin"));
      expect(again).toEqual({ accepted: true, replayed: true, loaded: first.loaded });
      expect(await journal.load("p")).toMatchObject({ version: 2 });
    });

    test("refuses an idempotency key that is used again with other input (P4)", async () => {
      const journal = places(await newStore());
      await journal.decide("p", command("1"), hold("parvin"));
      const other = await journal.decide("p", command("1", { fingerprint: "other" }), free);
      expect(other).toEqual({ accepted: false, refusal: { code: "key-reused" } });
    });

    test("appends exactly one of two rows of the same version", async () => {
      const store = await newStore();
      await places(store).decide("p", command("1"), hold("parvin"));
      const [row] = await store.all("p");
      const rivals = ["a", "b"].map((key) => store.append([{ ...row, id: "q", key } as never]));
      expect((await Promise.all(rivals)).toSorted()).toEqual(["appended", "taken"]);
      expect(await store.all("q")).toHaveLength(1);
    });

    test("appends either all rows of a decision or none of them", async () => {
      const store = await newStore();
      await places(store).decide("p", command("1"), hold("parvin"));
      const [row] = await store.all("p");
      const both = await store.append([{ ...row, id: "q" } as never, row as never]);
      expect(both).toBe("taken");
      expect(await store.all("q")).toEqual([]);
    });

    test("stores each of many concurrent decisions exactly once, in rows one after the other", async () => {
      const store = await newStore();
      const journal = openJournal(place, store, { release: "test", backOff: async () => {} });
      const rivals = Array.from({ length: 5 }, (_, n) =>
        journal.decide("p", command(`${n}`), hold(`person-${n}`)),
      );
      const outcomes = await Promise.all(rivals);
      expect(outcomes.filter((outcome) => outcome.accepted)).toHaveLength(1);
      expect(await store.all("p")).toHaveLength(1);
    });

    test("stores a command only once when it arrives several times at the same moment (P4)", async () => {
      const store = await newStore();
      const same = Array.from({ length: 5 }, () => places(store).decide("p", command("1"), hold("parvin")));
      const outcomes = await Promise.all(same);
      expect(outcomes.map((outcome) => outcome.accepted && outcome.loaded.version)).toEqual([1, 1, 1, 1, 1]);
      expect(outcomes.filter((outcome) => outcome.accepted && !outcome.replayed)).toHaveLength(1);
    });

    test("decides on a state that the caller gives, and notices when appending the row that this state is outdated", async () => {
      const store = await newStore();
      const journal = places(store);
      const known = await journal.standing("p");
      await journal.decide("p", command("1"), hold("parvin"), known);
      const late = await journal.decide("p", command("2"), hold("mina"), known);
      expect(late).toEqual({ accepted: false, refusal: { code: "place-taken" } });
      expect(await journal.decide("p", command("1"), hold("parvin"), known)).toMatchObject({
        accepted: true,
        replayed: true,
        loaded: { version: 1 },
      });
      expect(await store.all("p")).toHaveLength(1);
    });

    test("returns with a decision the state from which the next one can be made without a read, but no state where the idempotency key was used before", async () => {
      const store = await newStore();
      const journal = places(store);
      const first = await journal.decide("p", command("1"), toggle("parvin"));
      const known = "standing" in first ? first.standing : undefined;
      expect(known).toEqual(await journal.standing("p"));
      const blind = places({ ...store, tail: () => Promise.reject(new Error("read")) });
      const second = await blind.decide("p", command("2"), toggle("parvin"), known);
      expect(second).toMatchObject({ accepted: true, replayed: false, loaded: { version: 2 } });
      expect(await journal.decide("p", command("2"), toggle("parvin"))).not.toHaveProperty("standing");
      expect(verifyChain(await store.all("p"))).toMatchObject({ sound: true, version: 2 });
    });

    test("reads at most 32 rows to load an aggregate, and loses neither its state nor its idempotency keys", async () => {
      const store = await newStore();
      const journal = places(store);
      for (let n = 1; n <= 70; n += 1) await journal.decide("p", command(`${n}`), toggle(`person-${n}`));
      const rows = await store.tail("p");
      expect(rows.map((row) => row.version)).toEqual([64, 65, 66, 67, 68, 69, 70]);
      expect((await store.tail("p", 63)).map((row) => row.version)[0]).toBe(32);
      expect(await journal.load("p")).toMatchObject({ version: 70, state: { holder: null, holds: 35 } });
      expect(await journal.loadAt("p", 33)).toMatchObject({
        version: 33,
        state: { holder: "person-33", holds: 17 },
      });
      expect(await journal.seen("p", "1")).toEqual({ version: 1, fingerprint: "fingerprint" });
      expect(verifyChain(await store.all("p"))).toMatchObject({ sound: true, version: 70 });
      const again = await journal.decide("p", command("5"), hold("nobody"));
      expect(again).toMatchObject({
        accepted: true,
        replayed: true,
        loaded: { version: 5, state: { holds: 3 } },
      });
    });

    test("lists the ids of all its aggregates", async () => {
      const store = await newStore();
      for (const id of ["p", "q"]) await places(store).decide(id, command(id), hold("parvin"));
      const ids: string[] = [];
      for await (const id of store.ids()) ids.push(id);
      expect(ids.toSorted()).toEqual(["p", "q"]);
    });
  });

  describe("a decision over several aggregates", () => {
    test("appends to each of the aggregates a row with the same idempotency key", async () => {
      const store = await newStore();
      const journal = places(store);
      const both = ["p", "q"].map((id) => ({ journal, id, decide: hold("parvin") }));
      const outcome = await decideTogether(both, command("1"));
      expect(outcome).toMatchObject({
        accepted: true,
        loaded: [
          { id: "p", version: 1 },
          { id: "q", version: 1 },
        ],
      });
      const rows = [...(await store.all("p")), ...(await store.all("q"))];
      expect(rows.map((row) => row.key)).toEqual(["1", "1"]);
      const again = await decideTogether(both, command("1"));
      expect(again).toMatchObject({ replayed: true, loaded: "loaded" in outcome ? outcome.loaded : [] });
    });

    test("changes none of the aggregates when the rule refuses for one of them", async () => {
      const store = await newStore();
      const journal = places(store);
      await journal.decide("q", command("0"), hold("mina"));
      const both = ["p", "q"].map((id) => ({ journal, id, decide: hold("parvin") }));
      const outcome = await decideTogether(both, command("1"));
      expect(outcome).toEqual({ accepted: false, refusal: { code: "place-taken" } });
      expect(await store.all("p")).toEqual([]);
    });

    test("is made again on the newer state when another decision changed one of the aggregates meanwhile", async () => {
      const store = await newStore();
      const journal = places(store);
      let disturbed = false;
      const hurried = openJournal(
        place,
        {
          ...store,
          append: async (rows) => {
            if (!disturbed) await journal.decide("q", command("0"), hold("mina"));
            disturbed = true;
            return store.append(rows);
          },
        },
        { release: "test", backOff: async () => {} },
      );
      const both = ["p", "q"].map((id) => ({ journal: hurried, id, decide: toggle("parvin") }));
      const outcome = await decideTogether(both, command("1"));
      expect(outcome).toMatchObject({
        accepted: true,
        loaded: [{ version: 1 }, { version: 2, state: { holder: null } }],
      });
    });
  });
}
