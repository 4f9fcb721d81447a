import { type ReactNode, useState } from "react";
import type { ReplyOf } from "../../../../../shared/contracts/operation.ts";
import { readApplicant } from "../../../../../shared/contracts/staff/looks.ts";
import { defined } from "../../../../../shared/defined.ts";
import { asDialled } from "../../../../design/display.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useWords } from "../../../app/words/language.tsx";
import { behalfWords } from "../../../applicants/registration/behalf.text.ts";
import { Button } from "../../../ui/button.tsx";
import { type Fact, FactList } from "../../../ui/fact-list.tsx";
import { Icon } from "../../../ui/icons.tsx";
import { ProblemState } from "../../../ui/problem.tsx";
import { Badge, Ltr, Skeleton, Time } from "../../../ui/shows.tsx";
import { caseWords } from "../case.text.ts";

interface OfCase {
  readonly code: string;
}

/**
 * The applicant's name and address. They are closed at first, since opening them is recorded in the access log (R15).
 */
export function Applicant({ code }: OfCase) {
  const text = useWords(caseWords).applicant;
  const [open, setOpen] = useState(false);
  return (
    <section className="case-applicant" aria-label={text.title}>
      <div className="row no-print">
        <Button aria-expanded={open} onPress={() => setOpen(!open)}>
          <Icon name="person" />
          {open ? text.hide : text.show}
        </Button>
        <small>{text.noted}</small>
      </div>
      {open && <NameAndAddress code={code} />}
    </section>
  );
}

function NameAndAddress({ code }: OfCase) {
  const { body, problem, again } = useRead(
    readApplicant,
    { params: { case: code }, query: {} },
    { stale: 300 },
  );
  if (problem) return <ProblemState problem={problem} again={again} />;
  return body ? <Fields applicant={body} /> : <Skeleton lines={3} />;
}

type ApplicantView = ReplyOf<typeof readApplicant>["body"];

const ltr = (value: string | undefined): ReactNode => value && <Ltr>{value}</Ltr>;

function Fields({ applicant }: { readonly applicant: ApplicantView }) {
  const text = useWords(caseWords).applicant;
  const { identityType, assurance, mobileOwnership } = applicant;
  const fields: readonly Fact[] = [
    [text.fields.name, <strong key="name">{applicant.fullName}</strong>],
    [text.identity[identityType], ltr(applicant.identityNumber) ?? "—"],
    [
      text.fields.assurance,
      <Sure key="sure" right={assurance !== "unverified"} says={text.assurance[assurance]} />,
    ],
    [text.fields.mobile, ltr(applicant.mobile && asDialled(applicant.mobile))],
    [text.fields.ownership, applicant.mobile && <Ownership is={mobileOwnership} />],
    [text.fields.landline, ltr(applicant.landline)],
    [text.fields.email, ltr(applicant.email)],
    [text.fields.postalCode, ltr(applicant.postalCode)],
    [text.fields.contactBy, text.contact[wayTo(applicant)]],
    ...useRepresented(applicant),
    [
      text.fields.members,
      applicant.members && applicant.members.length > 0 && <Members of={applicant.members} />,
    ],
  ];
  return <FactList facts={fields} className="case-fields sheet" />;
}

/** C18: the applicant's way of contact; a call, when the applicant chose SMS but has no mobile. */
const wayTo = ({ contactBy, mobile }: ApplicantView) =>
  contactBy === "sms" && mobile === undefined ? "call" : contactBy;

/** C11: the facts about the represented person. */
function useRepresented({ represented }: ApplicantView): readonly Fact[] {
  const { identity } = useWords(caseWords).applicant;
  const of = useWords(behalfWords);
  if (!represented) return [];
  const { fullName, identityType, identityNumber, mobile } = represented;
  return [
    [of.name, <strong key="of">{fullName}</strong>],
    [
      of.identity.number,
      <bdi key="number">{[identity[identityType], identityNumber].filter(Boolean).join(" ")}</bdi>,
    ],
    [of.mobile, ltr(mobile && asDialled(mobile))],
  ];
}

/** C10: the other members of a group, by the names they gave. */
const Members = ({ of }: { readonly of: NonNullable<ApplicantView["members"]> }) => (
  <ul>
    {of.map(({ fullName, joinedAt }) => (
      <li key={`${joinedAt} ${fullName}`}>
        {fullName}{" "}
        <small>
          <Time at={joinedAt} />
        </small>
      </li>
    ))}
  </ul>
);

const Sure = ({ right, says }: { readonly right: boolean; readonly says: string }) => (
  <Badge {...(right ? { tone: "right" } : {})}>{says}</Badge>
);

function Ownership({ is }: { readonly is: ApplicantView["mobileOwnership"] }) {
  const says = useWords(caseWords).applicant.ownership[is];
  const tones = { yes: "right", no: "wrong", unknown: "now", "not-asked": undefined } as const;
  const tone = tones[is];
  return <Badge {...defined({ tone })}>{says}</Badge>;
}
