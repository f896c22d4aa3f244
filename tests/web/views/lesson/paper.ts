// SPDX-License-Identifier: MIT
import type { Maker } from "../../../../web/views/lesson/math_nodes.ts";

/** As much of a document as a lesson's text is written on, without a browser: what was made can be read as markup. */
class Made {
  readonly tag: string;
  readonly namespace: string;
  readonly attributes = new Map<string, string>();
  readonly dataset: Record<string, string> = {};
  readonly style: Record<string, string> = {};
  children: (Made | string)[] = [];

  constructor(tag: string, namespace = "html") {
    this.tag = tag;
    this.namespace = namespace;
  }

  set className(name: string) {
    this.attributes.set("class", name);
  }
  get textContent(): string {
    return this.children.map((child) => (typeof child === "string" ? child : child.textContent)).join("");
  }
  set textContent(text: string) {
    this.children = [text];
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  append(...nodes: (Made | { text: string })[]): void {
    this.children.push(...nodes.map((node) => (node instanceof Made ? node : node.text)));
  }
  get markup(): string {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
    return `<${this.tag}${attributes}>${this.children.map((child) => (typeof child === "string" ? child : child.markup)).join("")}</${this.tag}>`;
  }
}

export const paper = {
  createElement: (tag: string) => new Made(tag),
  createElementNS: (namespace: string, tag: string) => new Made(tag, namespace),
  createTextNode: (text: string) => ({ text }),
} as unknown as Maker;

/** What was made, as it would be written. */
export function markup(made: unknown): string {
  return (made as Made).markup;
}
