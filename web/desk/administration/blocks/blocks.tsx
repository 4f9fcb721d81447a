/**
 * The block list (C17): numbers and identities that may not use the web forms, each with its author, its term and, once
 * lifted, the reason.
 */
import { useState } from "react";
import { listBlocks } from "../../../../shared/contracts/staff/applicants.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";
import { AddBlock } from "./add-block.tsx";
import { BlockRow } from "./block-row.tsx";
import { blocksWords } from "./blocks.text.ts";
import { LiftBlock } from "./lift-block.tsx";
import { type Block, stayOf, withOwn } from "./own.ts";

export function Blocks() {
  const text = useWords(blocksWords);
  const mayEdit = useMayI()("edit-blocks");
  const list = useReadPages(listBlocks, { query: {} });
  const [own, setOwn] = useState<readonly Block[]>([]);
  const [adding, add] = useState(false);
  const [lifting, lift] = useState<Block>();
  const done = (block: Block) =>
    setOwn((all) => [...all.filter((one) => stayOf(one) !== stayOf(block)), block]);
  const rows = withOwn(
    list.pages.flatMap(({ blocks }) => blocks),
    own,
  );
  return (
    <Page title={text.title} actions={mayEdit && <AddButton onPress={() => add(true)} />}>
      <div className="stack">
        <p className="soft">{text.about}</p>
        <LoadedList list={list} rows={rows} text={text}>
          <List rows={rows} lift={mayEdit ? lift : undefined} />
        </LoadedList>
      </div>
      {adding && <AddBlock done={done} onClose={() => add(false)} />}
      {lifting && <LiftBlock block={lifting} done={done} onClose={() => lift(undefined)} />}
    </Page>
  );
}

function AddButton({ onPress }: { readonly onPress: () => void }) {
  const text = useWords(blocksWords);
  return (
    <Button look="main" onPress={onPress}>
      {text.add}
    </Button>
  );
}

interface ListProps {
  readonly rows: readonly Block[];
  readonly lift: ((block: Block) => void) | undefined;
}

function List({ rows, lift }: ListProps) {
  const text = useWords(blocksWords);
  const { who, reason, at, until, state } = text.columns;
  return (
    <Table caption="" columns={[who, reason, at, until, state]}>
      {rows.map((block) => (
        <BlockRow key={stayOf(block)} block={block} lift={lift} />
      ))}
    </Table>
  );
}
