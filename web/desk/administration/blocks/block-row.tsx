import { defined } from "../../../../shared/defined.ts";
import { nowIso } from "../../app/clock/now.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Badge, Ltr, Time } from "../../ui/shows.tsx";
import { blocksWords } from "./blocks.text.ts";
import { type Block, type State, stateOf } from "./own.ts";

interface RowProps {
  readonly block: Block;
  readonly lift: ((block: Block) => void) | undefined;
}

const tones = { standing: "wrong", over: undefined, lifted: "right" } as const satisfies Record<
  State,
  unknown
>;

export function BlockRow({ block, lift }: RowProps) {
  const text = useWords(blocksWords);
  const say = useSay();
  const state = stateOf(block, nowIso());
  const { reason, at, by, until, lifted } = block;
  const tone = tones[state];
  return (
    <tr>
      <th scope="row">
        <Who block={block} />
      </th>
      <td data-label={text.columns.reason}>
        <bdi className="words">{reason ?? text.erased}</bdi>
      </td>
      <td data-label={text.columns.at}>
        <Time at={at} /> <small>{text.by(say(by.name))}</small>
      </td>
      <td data-label={text.columns.until}>{until ? <Time at={until} /> : text.untilLifted}</td>
      <td data-label={text.columns.state}>
        <div className="row">
          <Badge {...defined({ tone })}>{text.states[state]}</Badge>
          {state === "standing" && lift && (
            <Button look="quiet" aria-label={text.liftOf(nameOf(block, text))} onPress={() => lift(block)}>
              {text.lift}
            </Button>
          )}
        </div>
        {lifted && <Lifted lifted={lifted} />}
      </td>
    </tr>
  );
}

function Lifted({ lifted: { at, by, reason } }: { readonly lifted: NonNullable<Block["lifted"]> }) {
  const text = useWords(blocksWords);
  const say = useSay();
  return (
    <small>
      <Time at={at} /> {text.by(say(by.name))}: <bdi className="words">{reason ?? text.erased}</bdi>
    </small>
  );
}

type Words = (typeof blocksWords)["fa"];

const nameOf = ({ type, endsWith }: Block, text: Words): string =>
  `${text.types[type]} ${endsWith === undefined ? text.erased : `${text.endsWith} ${endsWith}`}`;

/** The blocked person: the type of number and its last characters, since the number itself is not stored. */
export function Who({ block: { type, endsWith } }: { readonly block: Block }) {
  const text = useWords(blocksWords);
  return (
    <>
      {text.types[type]}{" "}
      <span className="soft">
        {endsWith === undefined ? (
          text.erased
        ) : (
          <>
            {text.endsWith} <Ltr>{endsWith}</Ltr>
          </>
        )}
      </span>
    </>
  );
}
