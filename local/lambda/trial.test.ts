import { describe, expect, it } from "vitest";
import { readTemplate, type Synthesized } from "../template/template.ts";
import type { LambdaFunction } from "./environment.ts";
import type { Functions } from "./functions.ts";
import { byPrevious, duringDeployment, onTrial, previousOf } from "./trial.ts";

const fakeFunctions = (names: readonly string[], calls: string[], called: string): Functions => ({
  all: [],
  has: (name) => names.includes(name),
  invoke: async (name, _, version) => {
    calls.push(`${called} ${name} ${version}`);
    return { payload: called };
  },
  requestOf: (id) => (id.startsWith(called) ? `request of ${id}` : undefined),
  busy: () => calls.includes(`${called} is busy`),
  kill: (name) => void calls.push(`${called} kills ${name}`),
  killBusy: () => void calls.push(`${called} kills busy ones`),
  killLater: () => void calls.push(`${called} kills later ones`),
  follow: () => void calls.push(`${called} follows`),
  logTo: () => void calls.push(`${called} logs`),
});

const event = { headers: byPrevious };

describe("the old and the new version of functions in a canary trial", () => {
  it("are called as the caller chooses: a call of an alias goes to the version that the call's header names, and every other call goes to the new version", async () => {
    const calls: string[] = [];
    const both = onTrial(
      fakeFunctions(["tried", "other"], calls, "new"),
      fakeFunctions(["tried"], calls, "old"),
    );
    await both.invoke("tried", event, "1");
    await both.invoke("tried", { headers: {} }, "1");
    await both.invoke("tried", event);
    await both.invoke("other", event, "1");
    await both.invoke("other", undefined);
    expect(calls).toEqual([
      "old tried 1",
      "new tried 1",
      "new tried $LATEST",
      "new other 1",
      "new other $LATEST",
    ]);
  });

  it("are killed together and log to the same place; a function that exists only in the new version is killed alone", () => {
    const calls: string[] = [];
    const both = onTrial(fakeFunctions(["a", "b"], calls, "new"), fakeFunctions(["a"], calls, "old"));
    both.kill();
    both.kill("b");
    both.killBusy();
    both.killLater(new Date(0));
    both.logTo(() => undefined);
    expect(calls).toEqual([
      ...["new kills undefined", "old kills undefined", "new kills b"],
      ...["new kills busy ones", "old kills busy ones", "new kills later ones", "old kills later ones"],
      ...["new logs", "old logs"],
    ]);
    expect([both.requestOf("old-1"), both.requestOf("new-1"), both.requestOf("x")]).toEqual([
      "request of old-1",
      "request of new-1",
      undefined,
    ]);
    expect(both.busy()).toBe(false);
    calls.push("old is busy");
    expect(both.busy()).toBe(true);
  });
});

it("during a deployment the API has the routes of both releases; a changed route is there in its new form only", () => {
  const route = (RouteKey: string) => ({ Type: "AWS::ApiGatewayV2::Route", Properties: { RouteKey } });
  const templateOf = (Resources: Synthesized["Resources"]) =>
    readTemplate("peygir", { Resources }, new Map());
  const previous = templateOf({ A: route("GET /a"), B: route("GET /b"), Old: { Type: "AWS::SNS::Topic" } });
  const current = templateOf({ A: route("GET /aa"), C: route("ANY /{proxy+}") });
  const during = duringDeployment(current, previous);
  const keys = during
    .ofType<{ RouteKey: string }>("AWS::ApiGatewayV2::Route")
    .map(({ properties }) => properties.RouteKey);
  expect(keys).toEqual(["GET /aa", "ANY /{proxy+}", "GET /b"]);
  expect(during.resources.map(({ logicalId }) => logicalId)).toEqual(["A", "C", "B"]);
});

describe("the previous version of a function", () => {
  const functionIn = (release: string, name: string) => ({
    Type: "AWS::Lambda::Function",
    Properties: {
      FunctionName: name,
      Runtime: "nodejs24.x",
      Handler: "index.handler",
      Role: `arn:aws:iam::000000000000:role/${release}`,
      Code: { S3Key: `${release}-${name}.zip` },
      Environment: { Variables: { RELEASE: release } },
    },
  });
  const previous = readTemplate(
    "peygir",
    {
      Resources: {
        A: functionIn("old", "tried"),
        B: functionIn("old", "untried"),
        C: functionIn("old", "removed"),
        ...Object.fromEntries(
          ["tried", "removed"].map((name) => [
            `${name}Live`,
            {
              Type: "AWS::Lambda::Alias",
              Properties: { FunctionName: name, FunctionVersion: "1", Name: "live" },
            },
          ]),
        ),
      },
    } as Synthesized,
    new Map(["tried", "untried", "removed"].map((name) => [`old-${name}.zip`, `/old/${name}`])),
  );
  const now = ["tried", "untried"].map(
    (name) =>
      ({
        name,
        logicalId: `Now${name}`,
        arn: `arn:now:${name}`,
        roleArn: "now",
        folder: "/new",
      }) as LambdaFunction,
  );

  it("keeps its own code and settings but has the present role, and exists only for functions that have an alias in both releases", () => {
    expect(previousOf(now, previous)).toMatchObject([
      {
        name: "tried",
        folder: "/old/tried",
        variables: { RELEASE: "old" },
        roleArn: "now",
        logicalId: "Nowtried",
        arn: "arn:now:tried",
      },
    ]);
  });
});
