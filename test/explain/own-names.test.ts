import { expect, it } from "vitest";
import { directoryAggregate } from "../../functions/directory/directory/journal.ts";
import { nameApplicant } from "../../functions/identity/commands/name-applicant.ts";
import { noteLook } from "../../functions/identity/looks/note-look.ts";
import { readStory } from "../../scripts/explain/read-story.ts";
import { tellStory } from "../../scripts/explain/tell.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { requests, zahra } from "../support/requests.ts";

it("the explanation of a request says that a certificate with the applicant's name was opened, but not the name (D10, P3)", async () => {
  const world = requests();
  const code = await world.register();
  await nameApplicant(world.identity, { request: code, as: "applicant" });
  await noteLook(world.identity, { request: code, by: "a.mohammadi", what: "applicant", directory: 1 });
  const { intake, identity, referral, meeting, store, options } = world;
  const journals = {
    ...{ intake: intake.requests.store, identity: identity.looks.store, referral: referral.cases.store },
    ...{ meeting: meeting.meetings.store, notification: store() },
    directory: openJournal(directoryAggregate, store(), options).store,
    anchors: { of: async () => [] },
  };
  const story = await readStory(code, journals, world.now());
  if (!story) throw new Error("There is no story");
  const named = story.chapters.filter(({ service }) => service === "identity");
  expect(named.flatMap(({ entries }) => entries)).toMatchObject([
    { row: { command: "name-applicant" }, again: { result: "same" } },
  ]);
  const told = tellStory(story, "fa").join("\n");
  expect(told).toContain("گواهی با نام خود او باز شد.");
  expect(told).not.toContain(zahra.applicant.fullName);
});
