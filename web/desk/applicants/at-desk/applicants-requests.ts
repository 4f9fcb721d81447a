/** Builds the list of an applicant's requests that the desk shows. Pure. */
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type {
  identifyApplicant,
  showApplicantsRequest,
} from "../../../../shared/contracts/staff/applicants.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Draft } from "../registration/draft.ts";
import type { Registered } from "../registration/registered.ts";
import type { Choices } from "../registration/use-choices.ts";

export type Identified = ReplyOf<typeof identifyApplicant>["body"];
export type ShownRequest = ReplyOf<typeof showApplicantsRequest>["body"];
type Listed = Identified["requests"][number];

/**
 * A new request as the clerk entered it. The desk shows it until the service's list, which is updated a moment later,
 * has the request. Undefined when the directory no longer has the kind or subject.
 */
export function listedOf(
  { trackingCode, registeredAt, unit, expected }: Registered,
  { kind, subject, channel }: Pick<Draft, "kind" | "subject" | "channel">,
  choices: Pick<Choices, "kinds" | "subjects">,
): Listed | undefined {
  const [chosenKind, chosenSubject] = [find(choices.kinds, kind), find(choices.subjects, subject)];
  if (!chosenKind || !chosenSubject || channel === "") return undefined;
  return {
    ...{ trackingCode, registeredAt, channel, answered: false },
    ...{ kind: chosenKind, subject: chosenSubject },
    timeline: [{ entry: "registered", at: registeredAt }],
    ...defined({ expected, holder: unit }),
  };
}

function find(choices: readonly Listed["kind"][], key: string): Listed["kind"] | undefined {
  const found = choices.find((one) => one.key === key);
  return found && { key, name: found.name };
}

/** The applicant's requests, with the new request first unless the list already has it. */
export const withNew = ({ requests }: Identified, own: Listed | undefined): readonly Listed[] =>
  own === undefined || requests.some(({ trackingCode }) => trackingCode === own.trackingCode)
    ? requests
    : [own, ...requests];
