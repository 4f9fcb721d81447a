/** The bar with the number of selected cases and the steps for all of them. */
import { useState } from "react";
import { useDesk } from "../../app/shell/desk.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useDigits } from "../../ui/shows.tsx";
import type { InboxItem } from "./asked.ts";
import { offersAssign, offersRefer } from "./bulk.ts";
import { BulkAssign, BulkRefer } from "./bulk-dialogs.tsx";
import { inboxWords } from "./inbox.text.ts";
import type { Rows } from "./use-rows.ts";

interface BulkBarProps {
  readonly items: readonly InboxItem[];
  readonly rows: Rows;
}

export function BulkBar({ items, rows }: BulkBarProps) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const { me } = useDesk();
  const [asking, setAsking] = useState<{ readonly step: "assign" | "refer"; readonly of: typeof items }>();
  const { chosen } = rows.selection;
  const ask = (step: "assign" | "refer") =>
    setAsking({ step, of: items.filter((item) => chosen.has(item.case)) });
  const close = (failed: readonly string[]) => {
    setAsking(undefined);
    rows.chooseOnly(failed);
    // Moves the focus to a row, since the button that opened the dialog disappears with the selection.
    if (failed.length === 0) requestAnimationFrame(() => rows.goTo(rows.current));
  };
  return (
    <>
      <div className={chosen.size > 0 ? "bulk no-print" : "bulk idle no-print"}>
        <div className="how-many">
          <p role="status">{chosen.size > 0 && text.chosen(digits(chosen.size))}</p>
          {chosen.size > 0 && (
            <Button look="quiet" square aria-label={text.letGo} onPress={() => close([])}>
              <Icon name="close" />
            </Button>
          )}
        </div>
        {chosen.size > 0 && (
          <div className="buttons">
            {offersAssign(me) && (
              <Button look="main" onPress={() => ask("assign")}>
                {text.assign}
              </Button>
            )}
            {offersRefer(me) && <Button onPress={() => ask("refer")}>{text.refer}</Button>}
          </div>
        )}
      </div>
      {asking?.step === "assign" && <BulkAssign rows={asking.of} onClose={close} />}
      {asking?.step === "refer" && <BulkRefer rows={asking.of} onClose={close} />}
    </>
  );
}
