import { TrackingCode } from "../../design/code.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { MyRequest, MyRequestsProps } from "../props.ts";
import { Messages } from "./messages.tsx";
import { myRequestsWords } from "./my-requests.text.ts";
import { RequestLine } from "./request-line.tsx";

const Line = ({
  one,
  language,
}: {
  readonly one: MyRequest;
  readonly language: MyRequestsProps["language"];
}) => (
  <li>
    <RequestLine one={one} language={language} as="a" />
    <Likely one={one} language={language} />
  </li>
);

/** C9: links to requests that are likely duplicates of this one; no requests are merged. */
const Likely = ({ one: { likely = [] }, language }: Parameters<typeof Line>[0]) => {
  if (likely.length === 0) return null;
  return (
    <p class="note">
      {myRequestsWords[language].likely}
      {likely.map((code) => (
        <>
          <br />
          <a href={`/my/requests/${code}`}>
            <TrackingCode code={code} language={language} />
          </a>
        </>
      ))}
    </p>
  );
};

const List = ({ requests, next, language }: MyRequestsProps) => {
  const text = myRequestsWords[language];
  if (requests.length === 0) return <p class="note">{text.none}</p>;
  return (
    <>
      <ul class="mine">
        {requests.map((one) => (
          <Line key={one.code} one={one} language={language} />
        ))}
      </ul>
      {next !== undefined && (
        <p>
          <a class="button quiet" href={`/my?after=${next}`}>
            {text.more}
          </a>
        </p>
      )}
    </>
  );
};

/** The page of all requests of the signed-in applicant with their status, each with a link to its own page (C14). */
export const MyRequestsPage = (props: MyRequestsProps) => {
  const { language, assurance } = props;
  const text = myRequestsWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} section="my">
      <h1>{text.heading}</h1>
      <p>{text.assurance[assurance]}</p>
      <Messages {...props} />
      <List {...props} />
      <p class="buttons">
        <a class="button" href="/register">
          {text.register}
        </a>
      </p>
    </CitizenLayout>
  );
};
