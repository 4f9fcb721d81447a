import { textIn } from "../../../shared/contracts/fields/language.ts";
import { TrackingCode } from "../../design/code.tsx";
import { digits } from "../../design/display.ts";
import type { Frame } from "../../design/frame.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import { alikeDigits, codeHelpWords } from "./code-help.text.ts";

/** An example of a tracking code. Its check digit is valid, but no request has this code. */
const exampleCode = "000000000000";

const Alike = ({ language }: Frame) => {
  const text = codeHelpWords[language];
  return (
    <table class="alike">
      <thead>
        <tr>
          {text.alikeHead.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {textIn(alikeDigits, language).map(([one, other]) => (
          <tr key={one}>
            <td>{one}</td>
            <td>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The help page for a wrong or lost tracking code (C2). */
export const CodeHelpPage = (frame: Frame) => {
  const { language, organisation } = frame;
  const text = codeHelpWords[language];
  const rest = [...text.stillList, text.desk(`\u2068${digits(organisation.phone, language)}\u2069`)];
  return (
    <CitizenLayout frame={frame} title={text.title} section="track">
      <h1>{text.heading}</h1>
      <h2>{text.where}</h2>
      <ul>
        {text.whereList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {text.example} <TrackingCode code={exampleCode} language={language} />
      </p>
      <h2>{text.alike}</h2>
      <p>{text.alikeLead}</p>
      <Alike {...frame} />
      <p>{text.any}</p>
      <h2>{text.still}</h2>
      <ul>
        {rest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="buttons">
        <a class="button" href="/track">
          {text.back}
        </a>
      </p>
    </CitizenLayout>
  );
};
