import type { AssistantMessageItem, ThreadItem, ThreadItemType } from '../protocol/index.js';

/** Which types of items a person can see. */
const shown: Readonly<Record<ThreadItemType, boolean>> = {
  user_message: true,
  assistant_message: true,
  widget: true,
  generated_image: true,
  structured_input: true,
  workflow: true,
  task: true,
  client_tool_call: false,
  end_of_turn: false,
  unknown: false,
};

/** Whether items of this type are drawn at all. */
export const isShownType = (type: ThreadItemType): boolean => shown[type];

/** Whether an item is part of an answer that a person can see: what replaces the progress line (PROTOCOL 3.4). */
export const isShownAnswer = (item: ThreadItem): boolean => item.type !== 'user_message' && shown[item.type];

/** Whether a message has nothing but white space. */
export const isBlank = (item: AssistantMessageItem): boolean => item.content.every((part) => part.text.trim() === '');
