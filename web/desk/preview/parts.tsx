import { otherLanguages, traitsOf } from "../../../shared/contracts/fields/language.ts";
import "../casework/case/case.css";
import { useState } from "react";
import type { DeskProblem } from "../app/api/problem.ts";
import { Page } from "../app/shell/page.tsx";
import { useTell } from "../app/shell/toasts.tsx";
import { useLanguage, useWords } from "../app/words/language.tsx";
import { ClockHistory } from "../casework/case/shown/clock-history.tsx";
import { LeftBadge } from "../casework/clocks/time-left.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Checkbox, ComboBox, RadioGroup, Select } from "../ui/choices.tsx";
import { ComboBoxes } from "../ui/combo-boxes.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea, TextField } from "../ui/fields.tsx";
import { Buttons, Form } from "../ui/form.tsx";
import { Icon } from "../ui/icons.tsx";
import { Menu } from "../ui/menu.tsx";
import { ProblemState } from "../ui/problem.tsx";
import { Badge, Code, EmptyState, Kbd, Notice, Skeleton, Stage, Time } from "../ui/shows.tsx";
import { Table } from "../ui/table.tsx";
import { LinkTabs, Tabs } from "../ui/tabs.tsx";
import { partsWords } from "./parts.text.ts";
import { sampleClocks, sampleLefts } from "./sample-clocks.ts";

const at = "2026-11-24T08:00:00.000Z";
const now = "2026-11-27T08:00:00.000Z";
const stages = ["waiting", "in-hand", "asked", "for-approval", "answered", "ended"] as const;
const options = (labels: readonly string[]) => labels.map((label, place) => ({ key: `k${place}`, label }));

export function Parts() {
  const text = useWords(partsWords);
  return (
    <Page
      title={text.title}
      actions={
        <>
          <Badge tone="now">{text.overdue}</Badge>
          <LanguageSwitch />
        </>
      }
    >
      <div className="stack far">
        <ButtonParts />
        <FormParts />
        <ShownParts />
        <ListParts />
        <TimeParts />
      </div>
    </Page>
  );
}

function LanguageSwitch() {
  const { language, speak } = useLanguage();
  return otherLanguages(language).map((other) => (
    <Button key={other} look="quiet" onPress={() => speak(other)}>
      <span lang={other}>{traitsOf(other).name}</span>
    </Button>
  ));
}

function ButtonParts() {
  const text = useWords(partsWords);
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  return (
    <section className="sheet stack">
      <h2>{text.buttons}</h2>
      <Buttons>
        <Button look="main" onPress={() => setAsking(true)}>
          {text.ask}
        </Button>
        <Button isPending onPress={() => undefined}>
          {text.accept}
        </Button>
        <Button isDisabled>{text.later}</Button>
        <Button look="danger" onPress={() => tell(text.toldWrong, { wrong: true })}>
          {text.remove}
        </Button>
        <Button look="quiet" square aria-label={text.print} onPress={() => window.print()}>
          <Icon name="print" />
        </Button>
        <LinkButton to="/preview/">{text.mine}</LinkButton>
        <Menu
          button={
            <>
              {text.refer} <Icon name="down" />
            </>
          }
          entries={[
            { key: "refer", label: text.refer, note: text.sure, onAction: () => tell(text.told) },
            { key: "remove", label: text.remove, danger: true, onAction: () => undefined },
          ]}
        />
        <Kbd>Ctrl+Enter</Kbd>
      </Buttons>
      <Dialog title={text.ask} open={asking} onClose={() => setAsking(false)}>
        <div className="stack">
          <p>{text.sure}</p>
          <Buttons>
            <Button look="main" autoFocus onPress={() => setAsking(false)}>
              {text.refer}
            </Button>
          </Buttons>
        </div>
      </Dialog>
    </section>
  );
}

function FormParts() {
  const text = useWords(partsWords);
  const [problem, setProblem] = useState<DeskProblem>();
  const [reason, setReason] = useState("ب");
  const [unit, setUnit] = useState("");
  const [others, setOthers] = useState<readonly string[]>(["k0", "k1"]);
  const [outcome, setOutcome] = useState("k0");
  const [secret, setSecret] = useState(true);
  const [way, setWay] = useState("k0");
  const wrong: DeskProblem = {
    code: "invalid-input",
    status: 422,
    title: text.problem.title,
    detail: text.problem.detail,
    errors: [
      { field: "reason", message: text.problem.reason },
      { field: "unit", message: text.problem.detail },
    ],
  };
  return (
    <section className="sheet stack">
      <h2>{text.fields}</h2>
      <Form label={text.fields} problem={problem} onSubmit={() => setProblem(wrong)}>
        <TextArea
          label={text.reason}
          name="reason"
          hint={text.reasonHint}
          value={reason}
          onChange={setReason}
          most={30}
        />
        <TextField
          label={text.mobile}
          name="mobile"
          ltr
          optional
          value="09120000001"
          onChange={() => undefined}
        />
        <ComboBoxes
          label={text.several}
          name="others"
          options={options(text.units)}
          value={others}
          fixed={["k0"]}
          onChange={setOthers}
        />
        <ComboBox
          label={text.unit}
          name="unit"
          options={options(text.units)}
          placeholder={text.later}
          value={unit}
          onChange={setUnit}
        />
        <Select
          label={text.outcome}
          name="outcome"
          options={options(text.outcomes)}
          value={outcome}
          onChange={setOutcome}
        />
        <RadioGroup label={text.way} name="way" options={options(text.ways)} value={way} onChange={setWay} />
        <Checkbox checked={secret} onChange={setSecret}>
          {text.secret}
        </Checkbox>
        <Buttons>
          <Button type="submit" look="main">
            {text.refer}
          </Button>
        </Buttons>
      </Form>
    </section>
  );
}

function ShownParts() {
  const text = useWords(partsWords);
  return (
    <section className="sheet stack">
      <h2>{text.shows}</h2>
      <div className="row">
        <Code code="407155289363" />
        <Time at={at} />
        <Time at={at} as="long" />
        <Time at={at} as="ago" now={now} />
        <Badge>{text.mine}</Badge>
        <Badge tone="brand">{text.accept}</Badge>
        <Badge tone="now">{text.overdue}</Badge>
        <Badge tone="right">{text.done}</Badge>
        <Badge tone="wrong">{text.refused}</Badge>
      </div>
      <div className="row">
        {stages.map((stage) => (
          <Stage key={stage} stage={stage} />
        ))}
      </div>
      <Notice>{text.open}</Notice>
      <Notice now action={<Button look="quiet">{text.remove}</Button>}>
        {text.restored}
      </Notice>
      <Skeleton lines={3} />
      <EmptyState title={text.nothing} />
      <ProblemState
        problem={{ code: "unexpected", status: 500, ...text.fault, errors: [], incident: "7f0b3c52" }}
        again={() => undefined}
      />
    </section>
  );
}

function ListParts() {
  const text = useWords(partsWords);
  return (
    <section className="stack">
      <LinkTabs
        label={text.lists}
        tabs={[
          { to: "/preview/", label: text.unitList, current: true },
          { to: "/preview/?mine", label: text.ownList, current: false },
        ]}
      />
      <Table caption={text.caption} columns={text.columns}>
        {stages.map((stage, place) => (
          <tr key={stage} {...(place === 0 ? { "data-now": "" } : {})}>
            <th scope="row">
              {text.subject} <Code code="407155289363" />
            </th>
            <td>
              <Stage stage={stage} />
            </td>
            <td data-label={text.columns[2]}>
              <Time at={at} />
            </td>
          </tr>
        ))}
      </Table>
      <Tabs
        label={text.shows}
        tabs={[
          { key: "story", label: text.story, content: <p className="quoted words">{text.restored}</p> },
          { key: "way", label: text.way2, content: <p>{text.open}</p> },
        ]}
      />
    </section>
  );
}

function TimeParts() {
  const text = useWords(partsWords);
  return (
    <section className="sheet stack">
      <h2>{text.time}</h2>
      <div className="row">
        {sampleLefts.map((left) => (
          <LeftBadge key={`${left.state} ${left.in} ${left.stands}`} left={left} />
        ))}
      </div>
      <ClockHistory clocks={[...sampleClocks]} />
    </section>
  );
}
