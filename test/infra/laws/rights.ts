import { services } from "../services.ts";
import { list, mentions, type Properties, type Template } from "../template.ts";
import { type Law, victim } from "./law.ts";
import { rightsOf } from "./rights-of.ts";

const roleType = "AWS::IAM::Role";
const statements = (template: Template): Properties[] => template.rights().flatMap((each) => each.statements);

/** The IAM statements of one of intake's functions, for a sabotage to change. */
function someRights(template: Template): Properties[] {
  const { statements = [] } =
    template.rights().find(({ role }) => template.path(role).includes("/intake/")) ?? {};
  return statements;
}

const wildcards: readonly string[] = [
  // These actions cannot be limited to a resource: writing a trace, sending an SMS, and listing a table's streams.
  "Traces",
  "SmsSend",
  "StreamList",
  // The resources of these statements are files, whose names below a service's prefix are not known in advance.
  "QuarantineFill",
  "QuarantineEmpty",
  "FilesWrite",
  "FilesTakeBack",
  "FilesDestroy",
  "QuarantineDestroy",
  "FilesReadIntake",
  "FilesReadReferral",
  // The resources of these statements are days and signed heads of the history log, whose names are not known in advance.
  "HistorySeal",
  "HistoryRead",
];

/** The statements that allow access to a resource whose name contains an asterisk. */
const withStar = (template: Template): Properties[] =>
  statements(template).filter(
    ({ Effect, Resource }) => Effect === "Allow" && JSON.stringify(Resource).includes("*"),
  );

const roleOf = (template: Template, name: string): string =>
  [...mentions(template.functions().get(name)?.[1]["Role"])][0] ?? "";

/** A statement as one line per action and resource: `GetItem directory-views [looking/*]`. */
function lines(template: Template, { Effect, Action, Resource, Condition }: Properties): string[] {
  const sentence = Effect === "Deny" ? "deny " : "";
  const suffix = Object.entries(Condition ?? {})
    .flatMap(([operator, keys]) =>
      Object.values(keys as object)
        .flat()
        .map((value) => ` [${operator.includes("Not") ? "not " : ""}${textOf(template, value)}]`),
    )
    .join("");
  return list(Action).flatMap((action) =>
    list(Resource).map((resource) => `${sentence}${action} ${textOf(template, resource)}${suffix}`),
  );
}

/** The path of a referenced resource, without the stack's name: `intake/journal/table`. */
function textOf(template: Template, value: unknown): string {
  if (typeof value === "string") return value;
  const { "Fn::Join": join, Ref } = value as { "Fn::Join"?: [string, unknown[]]; Ref?: string };
  if (join) return join[1].map((part) => textOf(template, part)).join("");
  if (Ref?.startsWith("AWS::")) return Ref;
  const [id = ""] = mentions(value);
  const attribute = (value as { "Fn::GetAtt"?: [string, string] })["Fn::GetAtt"]?.[1] ?? "";
  const path = template.path(id).split("/").slice(1, -1).join("/");
  return attribute === "StreamArn" ? `${path}/stream` : path;
}

export const rightsLaws: readonly Law[] = [
  {
    fact: "a function has exactly the permissions of its needs and its trigger",
    offences: (template) =>
      services.flatMap(({ name, triggers }) =>
        Object.entries(triggers).flatMap(([lambda, each]) => {
          const role = roleOf(template, `${name}-${lambda}`);
          const has = new Set(template.statementsOf(role).flatMap((statement) => lines(template, statement)));
          const wanted = new Set(rightsOf(name, lambda, each));
          return [...has.symmetricDifference(wanted)].map((line) => `${name}-${lambda}: ${line}`);
        }),
      ),
    sabotage: (template) => {
      const extra = { Effect: "Allow", Action: "dynamodb:Scan", Resource: "*" };
      someRights(template).push(extra);
    },
  },
  {
    fact: "every function has its own role, which no other principal can assume, without managed policies",
    offences: (template) => {
      const roles = [...template.functions().keys()].map((name) => roleOf(template, name));
      const shared = roles.filter((role, index) => roles.indexOf(role) !== index);
      const foreign = roles.filter((role) => {
        const { AssumeRolePolicyDocument, ManagedPolicyArns } = template.resources[role]?.Properties ?? {};
        const [first, ...others] = AssumeRolePolicyDocument.Statement;
        return ManagedPolicyArns || others.length > 0 || first.Principal.Service !== "lambda.amazonaws.com";
      });
      return [...shared, ...foreign];
    },
    sabotage: (template) => {
      const ofFunction = JSON.stringify("lambda.amazonaws.com");
      victim(template, roleType, (role) => JSON.stringify(role).includes(ofFunction))["ManagedPolicyArns"] = [
        "arn:aws:iam::aws:policy/AdministratorAccess",
      ];
    },
  },
  {
    fact: "no role has an action with an asterisk",
    offences: (template) =>
      statements(template).flatMap(({ Action }) =>
        list<string>(Action).filter((action) => action.includes("*")),
      ),
    sabotage: (template) => {
      Object.assign(someRights(template)[0] ?? {}, { Action: "s3:Get*" });
    },
  },
  {
    fact: "no function has a resource with an asterisk, except for text messages, the list of a table's streams, and files below a prefix",
    offences: (template) => {
      const roles = [...template.functions().keys()].map((name) => roleOf(template, name));
      const stars = new Set(withStar(template));
      return roles
        .flatMap((role) => template.statementsOf(role))
        .filter((statement) => stars.has(statement) && !wildcards.includes(statement["Sid"]))
        .map(({ Sid }) => Sid);
    },
    sabotage: (template) => {
      Object.assign(someRights(template)[0] ?? {}, { Resource: "*" });
    },
  },
  {
    fact: "one function adds anchors and no role changes or removes one, which the table itself enforces",
    offences: (template) => {
      const [[id = "", anchors] = []] = template
        .all("AWS::DynamoDB::GlobalTable")
        .filter(([each]) => template.path(each).includes("/anchors/"));
      const allowed = statements(template)
        .filter(({ Effect, Resource }) => Effect === "Allow" && mentions(Resource).has(id))
        .flatMap(({ Action }) => list<string>(Action));
      const own = list<Properties>(
        anchors?.Properties["Replicas"][0].ResourcePolicy?.PolicyDocument.Statement ?? [],
      );
      const denies = (action: string, but?: string) =>
        own.some(
          ({ Effect, Principal, Action, Condition }) =>
            Effect === "Deny" &&
            Principal.AWS === "*" &&
            list<string>(Action).includes(`dynamodb:${action}`) &&
            mentions(Condition ?? {}).symmetricDifference(new Set(but ? [but] : [])).size === 0,
        );
      const writer = roleOf(template, "audit-on-events");
      return [
        ...(allowed.sort().join() === "dynamodb:PutItem,dynamodb:Query"
          ? []
          : [`roles may ${allowed.join(", ")}`]),
        ...["UpdateItem", "DeleteItem", "BatchWriteItem", "PartiQLUpdate", "PartiQLDelete"].filter(
          (action) => !denies(action),
        ),
        ...["PutItem", "PartiQLInsert"].filter((action) => !denies(action, writer)),
      ];
    },
    sabotage: (template) => {
      const table = victim(template, "AWS::DynamoDB::GlobalTable", (_, id) =>
        template.path(id).includes("/anchors/"),
      );
      delete table["Replicas"][0].ResourcePolicy.PolicyDocument.Statement[1].Condition;
    },
  },
  {
    fact: "no role can change or delete a journal row",
    offences: (template) => {
      const journals = template
        .all("AWS::DynamoDB::GlobalTable")
        .filter(([id]) => template.path(id).includes("/journal/"));
      const forbidden = ["UpdateItem", "DeleteItem", "BatchWriteItem", "PartiQLUpdate", "PartiQLDelete"];
      return journals.flatMap(([id, { Properties }]) => {
        const allowed = statements(template)
          .filter(({ Effect, Resource }) => Effect === "Allow" && mentions(Resource).has(id))
          .flatMap(({ Action }) => list<string>(Action));
        const own = list<Properties>(
          Properties["Replicas"][0].ResourcePolicy?.PolicyDocument.Statement ?? [],
        );
        const denied = own
          .filter(({ Effect, Principal }) => Effect === "Deny" && Principal.AWS === "*")
          .flatMap(({ Action }) => list<string>(Action));
        return forbidden
          .filter(
            (action) => allowed.includes(`dynamodb:${action}`) || !denied.includes(`dynamodb:${action}`),
          )
          .map((action) => `${action} on ${id}`);
      });
    },
    sabotage: (template) => {
      const table = victim(
        template,
        "AWS::DynamoDB::GlobalTable",
        ({ StreamSpecification }) => StreamSpecification,
      );
      table["Replicas"][0].ResourcePolicy.PolicyDocument.Statement[0].Action = ["dynamodb:DeleteItem"];
    },
  },
];
