import { expect, test } from "vitest";
import type { Functions } from "../lambda/functions.ts";
import type { Clock } from "../stack/clock.ts";
import { readTemplate } from "../template/template.ts";
import { openHttpApi } from "./http-api.ts";

const clock = { now: () => new Date("2026-11-26T06:00:00Z") } as Clock;
const request = { method: "GET", url: "/", headers: {}, body: Buffer.from(""), sourceIp: "192.0.2.1" };

/**
 * Makes an API with one route, which leads to the alias of a function.
 * @param permitted the resource that the API has the permission to call
 */
function apiWith(permitted: object) {
  const ref = (Ref: string) => ({ Ref });
  const template = readTemplate(
    "peygir",
    {
      Resources: {
        Function: { Type: "AWS::Lambda::Function", Properties: { FunctionName: "pages" } },
        Version7: { Type: "AWS::Lambda::Version", Properties: { FunctionName: ref("Function") } },
        Alias: {
          Type: "AWS::Lambda::Alias",
          Properties: {
            Name: "live",
            FunctionName: ref("Function"),
            FunctionVersion: { "Fn::GetAtt": ["Version7", "Version"] },
          },
        },
        Api: { Type: "AWS::ApiGatewayV2::Api" },
        Integration: {
          Type: "AWS::ApiGatewayV2::Integration",
          Properties: { IntegrationUri: ref("Alias"), PayloadFormatVersion: "2.0" },
        },
        Route: {
          Type: "AWS::ApiGatewayV2::Route",
          Properties: {
            RouteKey: "GET /",
            Target: { "Fn::Join": ["", ["integrations/", ref("Integration")]] },
          },
        },
        Permission: {
          Type: "AWS::Lambda::Permission",
          Properties: { FunctionName: permitted, Principal: "apigateway.amazonaws.com" },
        },
      },
    },
    new Map(),
  );
  const invoked: unknown[] = [];
  const arn = "arn:aws:lambda:eu-central-1:000000000000:function:pages";
  const functions = {
    all: [{ name: "pages", arn }],
    invoke: async (name: string, _: unknown, version?: string) => {
      invoked.push([name, version]);
      return { payload: { statusCode: 200 } };
    },
  } as unknown as Functions;
  return { handle: () => openHttpApi(template, functions, clock).handle(request), invoked };
}

test("an API's route to an alias calls the function version of that alias", async () => {
  const { handle, invoked } = apiWith({ Ref: "Alias" });
  expect((await handle()).status).toBe(200);
  expect(invoked).toEqual([["pages", "1"]]);
});

test("the local API does not start when the template lets it call a function but not the alias in its route, for which AWS would answer 500", () => {
  const { handle } = apiWith({ "Fn::GetAtt": ["Function", "Arn"] });
  expect(handle).toThrow("No permission lets the API invoke pages:live");
});
