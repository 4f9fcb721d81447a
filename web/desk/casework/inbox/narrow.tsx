/** The bar of filters, behind a button on narrow screens. */
import { type RefObject, useState } from "react";
import { channelWords } from "../../../design/channel.text.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/choices.tsx";
import { designWords } from "../../ui/design.text.ts";
import { Icon } from "../../ui/icons.tsx";
import type { Option } from "../../ui/options.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { type Asked, type Filter, narrowed, narrowings } from "./asked.ts";
import { inboxWords } from "./inbox.text.ts";
import { KeptLists } from "./kept.tsx";

interface NarrowProps {
  readonly here: RefObject<HTMLElement | null>;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** Stands for “no filter”; no contract uses this value. */
const any = "-";

export function Narrow({ here, asked, onAsk }: NarrowProps) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const [open, setOpen] = useState(false);
  const choices = useChoices();
  const { list, filter } = asked;
  const count = Object.keys(filter).length;
  return (
    <search
      className={open ? "narrow-by open no-print" : "narrow-by no-print"}
      aria-label={text.narrow}
      ref={here}
    >
      <span className="unfold">
        <Button aria-expanded={open} onPress={() => setOpen(!open)}>
          {count === 0 ? text.narrow : text.narrowedBy(digits(count))}
          <Icon name="down" />
        </Button>
      </span>
      <div className="fold">
        {narrowings
          .filter((name) => name !== "expert" || list !== "mine")
          .map((name) => (
            <Select
              key={name}
              label={text.narrowings[name]}
              name={name}
              options={[{ key: any, label: text.any }, ...choices[name]]}
              value={filter[name] ?? any}
              onChange={(to) => onAsk({ list, filter: narrowed(filter, name, to === any ? undefined : to) })}
            />
          ))}
        <div className="row">
          {count > 0 && (
            <Button look="quiet" onPress={() => onAsk({ list, filter: {} })}>
              {text.widen}
            </Button>
          )}
          <KeptLists asked={asked} onAsk={onAsk} />
        </div>
      </div>
    </search>
  );
}

/** The chosen filters as text, for print. */
export function useNarrowing({ filter }: Asked): readonly string[] {
  const choices = useChoices();
  return narrowings.flatMap((name) => {
    const key = filter[name];
    return key === undefined ? [] : [choices[name].find((each) => each.key === key)?.label ?? key];
  });
}

function useChoices(): Readonly<Record<keyof Filter, readonly Option[]>> {
  const say = useSay();
  const text = useWords(inboxWords);
  const { stages } = useWords(designWords);
  const { kinds, subjects, provinces, colleagues } = useDesk();
  const { named } = useOptions();
  return {
    stage: Object.entries(stages).map(([key, label]) => ({ key, label })),
    kind: named(kinds),
    subject: named(subjects),
    province: named(provinces),
    channel: Object.entries(useWords(channelWords)).map(([key, label]) => ({ key, label })),
    expert: [
      { key: "nobody", label: text.nobody },
      ...colleagues.map(({ username, name }) => ({ key: username, label: say(name) })),
    ],
  };
}
