import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  narrowActionConfig,
  narrowAnnotation,
  narrowAttachment,
  narrowItem,
  narrowPage,
  narrowStatus,
  narrowStreamEvent,
  narrowStructuredInput,
  narrowTask,
  narrowThread,
  narrowWidget,
  narrowWorkflow,
} from '../../src/protocol/narrow/index.js';
import { hostileEvent, hostileItem } from '../store/arbitraries.js';

/** Whether any field says `undefined`, which is not the same as being absent. */
const saysUndefined = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.values(value).some(saysUndefined));

describe('narrowing, for any input', () => {
  const anything = fc.oneof(fc.anything({ withNullPrototype: true }), fc.jsonValue(), hostileEvent, hostileItem);

  it('never throws', () => {
    fc.assert(
      fc.property(anything, (json) => {
        for (const narrow of [
          narrowActionConfig,
          narrowAnnotation,
          narrowAttachment,
          narrowItem,
          narrowStatus,
          narrowStreamEvent,
          narrowTask,
          narrowThread,
          narrowWidget,
          narrowWorkflow,
        ]) {
          narrow(json);
        }
        narrowStructuredInput(json);
        narrowPage(json, narrowItem);
      }),
    );
  });

  it('gives events that narrow to themselves, without undefined and without hidden items', () => {
    let understood = 0;
    fc.assert(
      fc.property(hostileEvent, (json) => {
        const result = narrowStreamEvent(json);
        if (!('event' in result)) return;
        understood += 1;
        expect(saysUndefined(result.event)).to.be.false;
        const text = JSON.stringify(result.event);
        expect(text).to.not.match(/"type":"(sdk_)?hidden_context/);
        // The name that an unknown type had on the wire is not one to narrow again.
        if (!text.includes('"unknown"')) expect(narrowStreamEvent(JSON.parse(text))).to.deep.equal(result);
      }),
      { numRuns: 500 },
    );
    expect(understood).to.be.greaterThan(100);
  });

  it('does not change its input', () => {
    fc.assert(
      fc.property(hostileEvent, (json) => {
        const before = JSON.stringify(json);
        narrowStreamEvent(json);
        expect(JSON.stringify(json)).to.equal(before);
      }),
    );
  });
});
