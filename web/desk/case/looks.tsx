import { listLooks } from "../../../shared/contracts/looks.ts";
import { useRead } from "../api/use-api.ts";
import { ProblemState } from "../design/problem.tsx";
import { EmptyState, Skeleton, Time } from "../design/shows.tsx";
import { Table } from "../design/table.tsx";
import { useSay, useWords } from "../words/language.tsx";
import { caseWords } from "./case.text.ts";

/** Who looked at the case and at the applicant's data, newest first (R15, P3). */
export function Looks({ code }: { readonly code: string }) {
  const text = useWords(caseWords).looks;
  const say = useSay();
  const { body, problem, again } = useRead(listLooks, { params: { case: code } }, { stale: 0 });
  if (!body) return problem ? <ProblemState problem={problem} again={again} /> : <Skeleton lines={4} />;
  if (body.looks.length === 0) return <EmptyState title={text.none} />;
  const [, what, when] = text.columns;
  return (
    <Table caption={text.caption} columns={text.columns}>
      {body.looks.map((look) => (
        <tr key={`${look.by.username} ${look.at} ${look.what}`}>
          <th scope="row">{say(look.by.name)}</th>
          <td data-label={what}>{text.what[look.what]}</td>
          <td data-label={when}>
            <Time at={look.at} as="long" />
          </td>
        </tr>
      ))}
    </Table>
  );
}
