import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { openResults } from "../../../../shared/contracts/staff/results.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { ToCopy } from "../../ui/to-copy.tsx";
import { partnersWords } from "./partners.text.ts";

export type Fields = ReplyOf<typeof openResults>["body"]["items"][number]["fields"];

/** The fields of the partner's form in the form's order, each with a button that copies its value (C8). */
export function FieldsToCopy({ fields }: { readonly fields: Fields }) {
  const text = useWords(partnersWords);
  const tell = useTell();
  const copy = (value: string) => void navigator.clipboard.writeText(value).then(() => tell(text.copied));
  return (
    <div className="stack">
      {fields.map(({ field, name = text.fields[field], value }) =>
        value === "" ? (
          <p key={`${field} ${name}`} className="soft">
            {name}: {text.nothing}
          </p>
        ) : (
          <div key={`${field} ${name}`} className="stack near">
            <ToCopy label={name} value={value} words={isWords(field)} />
            <div className="no-print">
              <Button look="quiet" onPress={() => copy(value)}>
                {text.copy(name)}
              </Button>
            </div>
          </div>
        ),
      )}
    </div>
  );
}

/** Whether the field holds text of a language. Codes and dates run left to right in every language. */
const isWords = (field: Fields[number]["field"]): boolean =>
  !["external-code", "tracking-code", "answered-on"].includes(field);
