import { expect, test } from "vitest";
import { checkKnown, decide, type Statement } from "./evaluate.ts";

const table = "arn:aws:dynamodb:eu-central-1:000000000000:table/peygir-journal";
const read = { action: "dynamodb:GetItem", resource: table };
const allow = (rest: Partial<Statement>): Statement => ({
  Effect: "Allow",
  Action: "dynamodb:GetItem",
  Resource: table,
  ...rest,
});
const leading = (...keys: string[]) => ({ ...read, context: { "dynamodb:LeadingKeys": keys } });

test("IAM allows the action and resource that a statement allows, and no others", () => {
  expect(decide([allow({})], read)).toBe("allowed");
  expect(decide([], read)).toBe("not allowed");
  expect(decide([allow({})], { ...read, action: "dynamodb:PutItem" })).toBe("not allowed");
  expect(decide([allow({})], { ...read, resource: `${table}/index/list` })).toBe("not allowed");
});

test("IAM denies an action that one statement allows and another denies", () => {
  const deny: Statement = { Effect: "Deny", Action: "dynamodb:*", Resource: "*" };
  expect(decide([allow({}), deny], read)).toBe("explicitly denied");
});

test("IAM matches wildcards, and ignores upper and lower case in actions but not in resources", () => {
  expect(decide([allow({ Action: "DynamoDB:Get*" })], read)).toBe("allowed");
  expect(decide([allow({ Resource: "arn:aws:dynamodb:*:table/peygir-?ournal" })], read)).toBe("allowed");
  expect(decide([allow({ Resource: "arn:aws:dynamodb:*:table/PEYGIR-*" })], read)).toBe("not allowed");
});

test("IAM allows everything except the names in NotAction and NotResource", () => {
  expect(decide([allow({ Action: [], NotAction: ["dynamodb:PutItem"] })], read)).toBe("allowed");
  expect(decide([allow({ NotResource: table })], read)).toBe("not allowed");
});

test("a ForAllValues condition holds when every value of the list matches a pattern", () => {
  const person = allow({
    Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["person/*"] } },
  });
  expect(decide([person], leading("person/1", "person/2"))).toBe("allowed");
  expect(decide([person], leading("person/1", "secret/intake"))).toBe("not allowed");
  expect(decide([person], leading("secret/person/1"))).toBe("not allowed");
  // As on AWS, a ForAllValues condition holds when the request has no values for the condition's key. A DynamoDB
  // call by key always has values.
  expect(decide([person], read)).toBe("allowed");
});

test("a ForAnyValue condition holds when one value of the list matches a pattern", () => {
  const some = allow({ Condition: { "ForAnyValue:StringEquals": { "dynamodb:LeadingKeys": "a" } } });
  expect(decide([some], leading("b", "a"))).toBe("allowed");
  expect(decide([some], read)).toBe("not allowed");
});

test("a condition on a key that the request lacks holds or fails as its operator defines", () => {
  const holds = (operator: string) => decide([allow({ Condition: { [operator]: { "aws:x": "1" } } })], read);
  expect(holds("StringEquals")).toBe("not allowed");
  expect(holds("StringEqualsIfExists")).toBe("allowed");
  expect(holds("StringNotEquals")).toBe("allowed");
});

test("a statement applies only when all its conditions hold", () => {
  const both = allow({ Condition: { StringEquals: { "aws:x": "1" }, Bool: { "aws:y": "true" } } });
  expect(decide([both], { ...read, context: { "aws:x": ["1"], "aws:y": ["true"] } })).toBe("allowed");
  expect(decide([both], { ...read, context: { "aws:x": ["1"], "aws:y": ["false"] } })).toBe("not allowed");
});

test("checkKnown refuses a policy with an unknown condition operator, so that nothing is allowed by mistake", () => {
  expect(() => checkKnown(allow({ Condition: { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } } }))).toThrow(
    "IpAddress",
  );
});
