/** From a case as the API gives it to a case as the page shows it. */

import type { Language } from "../../../shared/contracts/language.ts";
import type { CaseProps, DraftView, HopView } from "../../../web/staff/props.ts";
import type { CaseView } from "../read-case/read-case.ts";

type Mark = NonNullable<CaseView["answered"]>;

const markShown = (mark: Mark | undefined) => mark && { at: mark.at, by: mark.by.name };

/** Erased words are said to be erased, not shown as an empty request. */
const erased = "—";

function hopShown(hop: CaseView["hops"][number], language: Language): HopView {
  return {
    unit: hop.unit.name,
    kind: hop.kind,
    from: hop.from?.name,
    by: hop.by?.name,
    reason: hop.reason ?? hop.rule?.why[language] ?? "",
    receivedAt: hop.receivedAt,
    seen: markShown(hop.seen),
    accepted: markShown(hop.accepted),
    returned: markShown(hop.returned),
    answered: markShown(hop.answered),
  };
}

function draftShown(draft: CaseView["draft"]): DraftView | undefined {
  if (!draft) return undefined;
  const { answer, sentBack, at, by } = draft;
  return {
    at,
    by: by.name,
    outcome: answer.outcome,
    answers: answer.points.map((point) => point.answer),
    reasoning: answer.reasoning,
    sentBack: sentBack && { at: sentBack.at, by: sentBack.by.name, reason: sentBack.reason },
  };
}

export function caseShown(view: CaseView, language: Language): CaseProps["case"] {
  return {
    code: view.case,
    version: view.version,
    stage: view.stage,
    kind: view.kind.name,
    subject: view.subject.name,
    province: view.province?.name,
    registeredAt: view.registeredAt,
    words: view.description ?? erased,
    unit: view.unit.name,
    expert: view.expert?.name,
    points: view.points ?? [],
    draft: draftShown(view.draft),
    hops: view.hops.map((hop) => hopShown(hop, language)),
  };
}
