import { expect, test } from "vitest";
import { readTemplate } from "../template/template.ts";
import { edgeFunctions } from "./edge-functions.ts";

const template = readTemplate(
  "peygir",
  {
    Resources: {
      Rewrites: {
        Type: "AWS::CloudFront::Function",
        Properties: {
          Name: "rewrites",
          FunctionCode: "function handler({ request }) { request.uri += '/index.html'; return request; }",
        },
      },
      Answers: {
        Type: "AWS::CloudFront::Function",
        Properties: { FunctionCode: "function handler() { return { statusCode: 404 }; }" },
      },
      Peeps: {
        Type: "AWS::CloudFront::Function",
        Properties: { FunctionCode: "function handler({ request }) { process.exit(1); return request; }" },
      },
      Names: {
        Type: "AWS::CloudFront::Function",
        Properties: {
          FunctionCode:
            "function handler({ response }) { response.headers.type.value += '!'; response.headers.more = { value: String(response.statusCode) }; return response; }",
        },
      },
      Site: {
        Type: "AWS::CloudFront::Distribution",
        Properties: {
          Arns: ["Rewrites", "Answers", "Peeps", "Names"].map((name) => ({
            "Fn::GetAtt": [name, "FunctionARN"],
          })),
        },
      },
    },
  },
  new Map(),
);
const [site] = template.ofType<{ readonly Arns: readonly string[] }>("AWS::CloudFront::Distribution");
const [rewrites = "", answers = "", peeps = "", names = ""] = site?.properties.Arns ?? [];

const request = {
  method: "GET",
  url: "/desk",
  headers: { host: "x" },
  body: Buffer.alloc(0),
  sourceIp: "::1",
};
const at = (FunctionARN: string, EventType = "viewer-request") =>
  edgeFunctions(template)([{ EventType, FunctionARN }]).uriOf(request);

test("edgeFunctions sends a request to the path that the template's CloudFront function returns", () => {
  expect(at(rewrites)).toBe("/desk/index.html");
  expect(edgeFunctions(template)([]).uriOf(request)).toBe("/desk");
  expect(at(names, "viewer-response")).toBe("/desk");
});

test("edgeFunctions changes the headers of a response as the template's CloudFront function does, and leaves an error response unchanged", () => {
  const { headersOf } = edgeFunctions(template)([{ EventType: "viewer-response", FunctionARN: names }]);
  const headers = [["type", "text"] as const, ["etag", "1"] as const];
  expect(headersOf({ status: 200, headers })).toEqual([
    ["type", "text!"],
    ["etag", "1"],
    ["more", "200"],
  ]);
  expect(headersOf({ status: 403, headers })).toBe(headers);
});

test("edgeFunctions gives a CloudFront function no access to Node", () => {
  expect(() => at(peeps)).toThrow("process is not defined");
});

test("edgeFunctions throws for CloudFront functions that only AWS can run", () => {
  expect(() => at(answers)).toThrow("give back a request");
  expect(() => at(rewrites, "origin-response")).toThrow("cannot run");
  expect(() => at("arn:aws:cloudfront::0:function/other")).toThrow("cannot run");
});
