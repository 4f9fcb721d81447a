import type { ReplyOf } from "../../../../../shared/contracts/operation.ts";
import { listLooks } from "../../../../../shared/contracts/staff/looks.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useNames } from "../../../app/steps/use-names.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { numberOf } from "../../../meetings/meeting/view.ts";
import { Reading } from "../../../ui/loaded.tsx";
import { Badge, EmptyState, Time, useDigits } from "../../../ui/shows.tsx";
import { Table } from "../../../ui/table.tsx";
import { caseWords } from "../case.text.ts";
import { caseSteps } from "../steps/case-steps.ts";

/** The access log of the case and of the applicant's data, newest first (R15, P3). */
export function Looks({ code }: { readonly code: string }) {
  const text = useWords(caseWords).looks;
  const say = useSay();
  const { body, ...reading } = useRead(listLooks, { params: { case: code } }, { stale: 0 });
  if (!body) return <Reading of={reading} lines={4} />;
  if (body.looks.length === 0) return <EmptyState title={text.none} />;
  const [, what, when] = text.columns;
  return (
    <Table caption={text.caption} columns={text.columns}>
      {body.looks.map((look) => (
        <tr key={keyOf(look)}>
          <th scope="row">{say(look.by.name)}</th>
          <td data-label={what}>
            <What look={look} />
          </td>
          <td data-label={when}>
            <Time at={look.at} as="long" />
          </td>
        </tr>
      ))}
    </Table>
  );
}

type Look = ReplyOf<typeof listLooks>["body"]["looks"][number];

const keyOf = (look: Look): string =>
  [look.by.username, look.at, look.what, "meeting" in look && look.meeting, "file" in look && look.file].join(
    " ",
  );

function What({ look }: { readonly look: Look }) {
  const text = useWords(caseWords).looks;
  const digits = useDigits();
  if (look.what === "refused") return <Refused look={look} />;
  if (look.what === "meeting") return text.meeting(digits(numberOf(look.meeting ?? "")));
  if (look.file !== undefined) return text.file(digits(String(look.file)));
  return text.what[look.what];
}

/** R2: an attempted step that was refused because the user had a conflict of interest, and which conflict. */
function Refused({ look }: { readonly look: Extract<Look, { readonly what: "refused" }> }) {
  const text = useWords(caseWords).looks;
  const names = useNames(caseSteps);
  const say = useSay();
  const { named, action, why } = look;
  const acts: Readonly<Record<string, string>> = { ...names, ...text.acts };
  const step = acts[action] ?? action;
  const name = named && say("unit" in named ? named.unit.name : named.person.name);
  return (
    <>
      <Badge tone="wrong">{text.refused}</Badge>{" "}
      {name === undefined ? text.tried(step) : text.named(step, name)}
      <small> ({text.because[why]})</small>
    </>
  );
}
