import type { Book } from "../../engine/book";
import type { CustomProperty, DocumentProperties } from "../../engine/document";
import { asText } from "../call-arguments";
import { invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelType, Scalar } from "../excel-object";
import type { Json } from "../protocol";

type PropertyName = keyof DocumentProperties;

const MAX_TEXT = 255;

function property(name: PropertyName, writable = true): Scalar<Book> {
  const get = (book: Book) => book.properties[name] ?? "";
  if (!writable) return { get };
  return {
    get,
    set: (book, value) => {
      const text = asText(value, `DocumentProperties.${name}`);
      if (text.length > MAX_TEXT) throw invalidArgument(`DocumentProperties.${name}: at most ${MAX_TEXT} characters.`);
      book.properties = { ...book.properties, [name]: text };
    },
  };
}

interface PropertyRef {
  readonly book: Book;
  readonly key: string;
}

const sameKey = (one: string, other: string) => one.toUpperCase() === other.toUpperCase();

function find({ book, key }: PropertyRef): CustomProperty | undefined {
  return book.customProperties.find((entry) => sameKey(entry.key, key));
}

function required(target: PropertyRef): CustomProperty {
  const found = find(target);
  if (!found) throw itemNotFound(`There is no custom property "${target.key}".`);
  return found;
}

function readValue(value: Json): CustomProperty["value"] {
  if (typeof value === "string" && value.length > MAX_TEXT)
    throw invalidArgument(`A custom property has at most ${MAX_TEXT} characters.`);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("A custom property is a text, a number, true or false.");
}

/** Adding an existing key replaces its value, as in Excel. */
function put(book: Book, key: string, value: CustomProperty["value"]): void {
  if (key === "" || key.length > MAX_TEXT) throw invalidArgument(`A key has 1 to ${MAX_TEXT} characters.`);
  const others = book.customProperties.filter((entry) => !sameKey(entry.key, key));
  book.customProperties = [...others, { key, value }];
}

function typeOf({ value }: CustomProperty): string {
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return Number.isInteger(value) ? "Number" : "Float";
}

const customProperty: ExcelType<PropertyRef> = excelType<PropertyRef>("CustomProperty", {
  identity: ({ key }) => ({ Key: key }),
  scalars: {
    Key: { get: (target) => required(target).key },
    Value: {
      get: (target) => required(target).value,
      set: (target, value) => {
        const next = readValue(value);
        const { key } = required(target);
        target.book.customProperties = target.book.customProperties.map((entry) =>
          entry.key === key ? { key, value: next } : entry,
        );
      },
    },
    Type: { get: (target) => typeOf(required(target)) },
  },
  methods: {
    Delete: (target) => {
      const { key } = required(target);
      target.book.customProperties = target.book.customProperties.filter((entry) => entry.key !== key);
    },
  },
});

const customPropertyCollection: ExcelType<Book> = excelType<Book>("CustomPropertyCollection", {
  items: (book) => book.customProperties.map(({ key }) => customProperty({ book, key })),
  item: (book, args) => customProperty({ book, key: required({ book, key: args.text(0) }).key }),
  methods: {
    Add: (book, args) => {
      put(book, args.text(0), readValue(args.raw(1)));
      return customProperty({ book, key: args.text(0) });
    },
    DeleteAll: (book) => {
      book.customProperties = [];
    },
    GetCount: (book) => book.customProperties.length,
    GetItemOrNullObject: (book, args) => {
      const found = find({ book, key: args.text(0) });
      return found ? customProperty({ book, key: found.key }) : null;
    },
  },
});

export const documentProperties = excelType<Book>("DocumentProperties", {
  scalars: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("author"),
    Keywords: property("keywords"),
    Comments: property("comments"),
    Category: property("category"),
    Manager: property("manager"),
    Company: property("company"),
    LastAuthor: property("lastAuthor", false),
  },
  objects: { Custom: (book) => customPropertyCollection(book) },
});
