import type { TextKey } from './it.ts';

/** What the desk says in English. */
export const en: Readonly<Record<TextKey, string>> = {
  'welcome.keep':
    'I keep the messages to answer you and for the staff: write “privacy” to know which ones, or to erase them. Do not write sensitive data.',
  'button.deadline': 'When does the call close?',
  'button.nearest': 'The nearest desk',
  'button.person': 'Talk to a person',
  'button.helpful': 'That helped',
  'button.not-helpful': 'That did not help',
  'button.yes': 'Yes',
  'button.no': 'No',
  'button.none-of-these': 'None of these',
  'button.keep-place': 'Carry on with the bot',
  'button.leave-queue': 'Leave the queue',
  'button.code': 'A code to come back',
  'button.rate-1': '1 – very bad',
  'button.rate-2': '2 – bad',
  'button.rate-3': '3 – so-so',
  'button.rate-4': '4 – good',
  'button.rate-5': '5 – very good',
  'button.export': 'A copy of the chat',
  'button.erase': 'Erase my data',
  'button.english': 'English',
  'button.italian': 'Italiano',
  'button.skip': 'Skip',
  'answer.historical': 'Please note: this was true at the date of the source and may have changed since.',
  'answer.no-code':
    'For your safety, do not write tax codes, IBANs or other sensitive data here: they are not needed.',
  'answer.yes': 'Yes. {rest}',
  'answer.no': 'No. {rest}',
  'answer.areas-count': 'No, there are not {named} areas: there are {count}.',
  'answer.area-missing': 'No, the call has no area {area}: there are {count} areas.',
  'answer.wrong-pec': 'No, {email} is not the right address.',
  'answer.right-phone': 'Yes, {phone} is a right number.',
  'answer.wrong-phone': 'No, {phone} is not among the numbers I know.',
  'answer.right-pec': 'Yes, {email} is the right address.',
  'answer.no-figure': 'No, I cannot confirm it: no source about this call gives that figure.',
  'answer.no-delivery':
    'The proof is the two receipts together: without the one of delivery nobody can tell that the PEC arrived. Wait for it, or for an error notice: if there is an error and still time, send it again.',
  'answer.ordinary-mail':
    'Do not rely on it: the source names the PEC only, and whether that mailbox takes ordinary e-mail too is not written.',
  'answer.no-ordinary-mail':
    'No, do not rely on it: the source names the PEC only, and whether that mailbox takes ordinary e-mail too is not written.',
  'answer.pec-of-bodies':
    'The sources give that PEC for the call, which is for organisations: whether it also serves who wants to volunteer is not written.',
  'answer.no-portal': 'No: the source only speaks of certified e-mail (PEC).',
  'clarify.which': 'I am not sure I understood. Do you mean one of these?',
  'clarify.one': 'Do you mean this?',
  'clarify.rephrase':
    'Let us try another way: write your question in other words, or I can pass you to a person.',
  'calls.days-left': '{days} left, {working}: it closes on {deadline}.',
  'calls.one-day-left': '1 day left: it closes on {deadline}.',
  'calls.tomorrow': 'It closes tomorrow at {time}: {left}.',
  'calls.today': 'It closes today at {time}: {left}.',
  'calls.days-left-closed': 'None: the deadline has passed, it was {deadline}.',
  'calls.days-left-upcoming':
    'The call opens on {opens} and closes on {deadline}: there are {days} from today until it closes.',
  'calls.q-days-left-upcoming':
    'The call opens on {opens}: there are {days} from today until {questionsUntil}, the last day for clarification questions.',
  'calls.next-week': 'Next week',
  'calls.last-week': 'Last week',
  'calls.since': 'It closed {since} ago: the deadline was {deadline}.',
  'calls.q-since': 'The time for clarification questions ended {since} ago: it was until {questionsUntil}.',
  'calls.days-from': '{days}, counted from {when}: it closes on {deadline}.',
  'calls.q-days-from':
    '{days}, counted from {when}: clarification questions may be sent until {questionsUntil}.',
  'calls.same-limit':
    'Clarification questions may be sent until {questionsUntil}, applications by {deadline}.',
  'calls.days-of-week': '{said}: it closes on {deadline}.',
  'calls.q-days-of-week': '{said}: clarification questions may be sent until {questionsUntil}.',
  'calls.none-left': 'There are none left',
  'calls.between': '{days}. {rest}',
  'calls.stretch': 'From {from} to {to}: {days}. {rest}',
  'calls.weekday-of': 'It is {when}; the deadline is {deadline}.',
  'calls.one-left': '{left} left: it closes on {deadline}.',
  'calls.left-in': '{left} left: it closes on {deadline}.',
  'calls.and': ' and ',
  'calls.limit': 'The deadline is {deadline}.',
  'calls.limit-past': 'The deadline was {deadline}.',
  'calls.which': '{which}: the deadline is {deadline}.',
  'calls.which-past': '{which}: the deadline was {deadline}.',
  'calls.q-until': 'Clarification questions may be sent until {questionsUntil}.',
  'calls.q-until-past': 'Clarification questions could be sent until {questionsUntil}.',
  'calls.questions-days': 'For clarification questions there is time until {questionsUntil} ({days}).',
  'calls.weekday': 'It is a {weekday}: the deadline is {deadline}.',
  'calls.weekday-past': 'It was a {weekday}: the deadline was {deadline}.',
  'calls.q-weekday': 'It is a {weekday}: clarification questions may be sent until {questionsUntil}.',
  'calls.q-weekday-past': 'It was a {weekday}: clarification questions could be sent until {questionsUntil}.',
  'calls.still-open': 'Yes, you are in time: it closes on {deadline}, {left}.',
  'calls.is-open': 'Yes, it is open: it closes on {deadline}, {left}.',
  'calls.is-open-today': 'Yes, but hurry: it closes today at {time}.',
  'calls.no-closed': 'No, the deadline has passed: it was {deadline}.',
  'calls.yes-closed': 'Yes, it is closed: the deadline was {deadline}.',
  'calls.not-yet-closed': 'No, it is not too late: it closes on {deadline}, {left}.',
  'calls.not-open-yet': 'No, not yet: the call opens on {opens}.',
  'calls.noon-reached':
    'No: in Italy it is already {time} and the deadline is reached. I cannot tell whether a certified e-mail sent now is accepted: ask a person of the staff at once.',
  'calls.before': 'Yes, {when} is fine: applications are sent by {deadline}.',
  'calls.at':
    'Yes, {time} sharp is the limit: applications are sent by {deadline}. Do not wait for the last minute: whether the time of sending or of arrival counts is not written.',
  'calls.cut-day': 'Yes, but only by {time}: the deadline is {deadline}.',
  'calls.was-cut': 'Yes, but only if it was by {time}: the deadline was {deadline}.',
  'calls.cut-stretch': 'Yes, but only until {deadline}: later it no longer counts.',
  'calls.after': 'No, {when} is too late: the deadline is {deadline}.',
  'calls.already-past': 'No, {when} has already passed. You can still send it by {deadline}.',
  'calls.early': 'No, {when} is too early: the call was approved on {approval}.',
  'calls.other-year': 'No: the call I know is of {year}, not of {asked}. The deadline was {deadline}.',
  'calls.not-late': 'No, {when} is not too late: the deadline is {deadline}.',
  'calls.is-late': 'Yes, {when} is too late: the deadline is {deadline}.',
  'calls.ambiguous': 'Do you mean {one} or {other}? It changes the answer: the deadline is {deadline}.',
  'calls.q-open': 'Yes: clarification questions go to {pec} until {questionsUntil}.',
  'calls.q-open-negative':
    'No, it is not too late: clarification questions go to {pec} until {questionsUntil}.',
  'calls.q-before': 'Yes, {when} is fine: clarification questions go to {pec} until {questionsUntil}.',
  'calls.q-after': 'No, {when} is too late: clarification questions may be sent until {questionsUntil}.',
  'calls.q-is-late': 'Yes, {when} is too late: clarification questions may be sent until {questionsUntil}.',
  'calls.q-not-late':
    'No, {when} is not too late: clarification questions go to {pec} until {questionsUntil}.',
  'calls.q-already-past':
    'No, {when} has already passed. Clarification questions may still be sent until {questionsUntil}.',
  'calls.q-hour-unknown':
    'Until what hour, no source says: {questionsUntil} is the last day for clarification questions. Write to {pec} at once.',
  'calls.q-last-day':
    'Yes, today is the last day for questions, but the source does not say until what hour: write to {pec} at once.',
  'calls.q-last-day-asked':
    'Yes, {questionsUntil} is the last day for questions, but the source does not say until what hour: better write to {pec} before.',
  'calls.q-last-day-negative':
    'No, it is not too late: today is the last day for questions. The source does not say until what hour: write to {pec} at once.',
  'calls.q-closed': 'No, the time for clarification questions ended on {questionsUntil}.',
  'calls.q-closed-negative': 'Yes: the time for clarification questions ended on {questionsUntil}.',
  'calls.q-cut': 'Yes, but only until {questionsUntil}: the source does not say until what hour.',
  'calls.q-note': 'For clarification questions there is time until {questionsUntil}.',
  'calls.q-note-closed': 'Clarification questions, however, ended on {questionsUntil}.',
  'calls.application-note': 'The application itself may still be sent until {deadline}.',
  'calls.was-in-time': 'Yes, {when} was in time: it could be sent by {deadline}.',
  'calls.left-before':
    'If it had left in time, ask a member of staff: which of the two times counts is in no source. Keep both receipts.',
  'calls.not-seen':
    'Whether the PEC arrived and the application is admitted I cannot see: look at the receipts of acceptance and of delivery.',
  'calls.was-late': 'No, {when} was already too late: the deadline was {deadline}.',
  'calls.confirm-late': 'Yes, that is too late: the deadline is {deadline}.',
  'calls.was-not-late': 'No, {when} was not too late: it could be sent by {deadline}.',
  'calls.was-too-late': 'Yes, {when} was already too late: the deadline was {deadline}.',
  'calls.confirm': 'Yes, the deadline is {deadline}.',
  'calls.confirm-past': 'Yes, the deadline was {deadline}.',
  'calls.deny': 'No, the deadline is {deadline}.',
  'calls.deny-past': 'No, the deadline was {deadline}.',
  'calls.abroad': 'The time in Italy counts: it is {time} there now.',
  'places.which': 'There is more than one: which do you mean?',
  'places.nearest-any': 'These are the desks nearest to {where}:',
  'places.you': 'you',
  'places.around': 'I took the middle of {where}: distances are indicative.',
  'places.around-postcode':
    'Of {where} I only know the districts: I took a point in the middle, and distances are indicative.',
  'places.activity-elsewhere':
    'The data do not name {activity} for the places I showed you. These are the nearest for which they do:',
  'places.activity-further':
    'The data do not name {activity} for the places nearest to {where}. These are the first for which they do:',
  'activity.dance': 'dancing',
  'activity.bowls': 'bowls',
  'activity.bingo': 'bingo',
  'activity.chess': 'chess',
  'activity.billiards': 'billiards',
  'activity.gym': 'gymnastics',
  'activity.cards': 'playing cards',
  'activity.crochet': 'crochet',
  'activity.draughts': 'draughts',
  'activity.football': 'football',
  'activity.tableTennis': 'table tennis',
  'activity.games': 'room for games',
  'activity.reading': 'room for reading',
  'activity.garden': 'a garden',
  'activity.bar': 'a bar',
  'activity.cool': 'air conditioning',
  'activity.wifi': 'wifi',
  'activity.languages': 'language classes',
  'places.approximate': 'approximate point along the street',
  'places.no-position': 'position not given by the source',
  'places.closures': 'Closures: {days}',
  'places.closed': 'It is closed now.',
  'places.closed-until': 'It is closed now: it opens again on {when}.',
  'places.hours-unknown': 'Today’s hours are not known.',
  'places.hours-of': 'These are the hours I know.',
  'places.hours-of-season':
    'Whether one can go in today is in no source I have. These are the hours I know, with the season they hold for.',
  'places.day-unknown':
    'Whether one can go in on {day} is in no source I have. These are the hours I know, with the season they hold for.',
  'places.open-on': 'by the hours I know it is open on {day} {shifts}.',
  'places.closed-on': 'by the hours I know it is closed on {day}.',
  'places.on-day': 'By the hours I know, on {day}:',
  'on-day.closed': 'closed',
  'places.many-on-day':
    'For {day} I know the hours of {all} places: {open} are marked open, {closed} closed. If you tell me a street or a district, I look at the nearest.',
  'places.in-month': 'In {month}, by the hours I know:',
  'in-month.open': 'open',
  'in-month.partly': 'hours for part of the month only, or with days of closure',
  'in-month.closed': 'closed all month',
  'in-month.not-known': 'not written',
  'places.month-unknown':
    'What is open in {month} is in no source I have. These are the hours I know, with the season they hold for.',
  'places.many-in-month':
    'For {month} I know the hours of {all} places: {open} are marked open for all of it, {partly} for part of it or with days of closure, {closed} closed. Tell me a street or a district and I look at the nearest.',
  'places.unknown-run': 'Who runs each of the places today is in no source I have.',
  'places.unknown-access':
    'Whether one gets in with a wheelchair, or without stairs, is not in the data I have: ask before you go.',
  'places.unknown-way':
    'I cannot work out the way by public transport: here are the address and the point on the map, where the source gives it.',
  'places.unknown-number':
    'I only know the address written here: where the house number is missing, no source I have gives it.',
  'places.is-named': 'Yes, the sources name one: below it is written of what year the source is.',
  'places.only-name': 'The address is in no source I have: I only know the name.',
  'places.formerly': '“{former}” is the name it had: today it is {name}.',
  'places.hours-of-all':
    'Whether they are open then is in no source I have. Tell me a street or a district and I show you the nearest, with the hours I know.',
  'places.hours-none': 'Today’s hours, and whether they are still there, are in no source I have.',
  'places.open-now': 'By the hours I know it is open now.',
  'places.closed-now': 'By the hours I know it is closed now.',
  'places.open-today': 'These are the nearest to {where} that are open today, by the hours I know:',
  'places.open-near-now': 'These are the nearest to {where} that are open now, by the hours I know:',
  'places.none-open-today': 'None of those whose hours I know is written to be open today.',
  'places.none-open-now': 'None of those whose hours I know is written to be open now.',
  'places.none-nearer':
    'No, of those I know this is the nearest. Write a street or a stop and I measure from there.',
  'places.further': 'These come next, the nearest first:',
  'places.further-there': 'These are the others I know in the same Municipio:',
  'places.no-more':
    'I know no others there. Write a street, a stop or a district and I look for the nearest.',
  'places.confirmed-first':
    'Where two are almost as near, the one that a recent source confirms comes first.',
  'places.offers': 'What there is, by the data I have:',
  'places.activity-at': 'The data name it here: {places}.',
  'places.activity-none': 'The data do not name {activity} for these places: ask before you go.',
  'places.away': '{distance} away',
  'places.about-away': 'about {distance} away',
  'places.dont-know':
    'No problem. Any place near you will do: a stop, a square, the name of the district. Or I can pass you to a person.',
  'handoff.reason': 'Of course. In a few words, what do you need? It helps me reach the right person.',
  'handoff.why-reason':
    'It only helps me reach the right person: two words are enough. If you would rather not say, write “I would rather not say” and I put you in the queue all the same.',
  'handoff.opened': 'I am passing you to a member of staff. You are number {position} in the queue.',
  'handoff.already': 'You are already in the queue, number {position}.',
  'handoff.open-now': 'The desk is open until {until}.',
  'handoff.closed-now':
    'The desk is closed now: staff are back {next}. Your request stays in the queue and they answer here.',
  'handoff.closed': 'The desk is closed now. Your request stays in the queue and they answer here.',
  'handoff.stay': 'Meanwhile you can go on writing here: you keep your place.',
  'handoff.leave-message': 'Write here what you want to tell them: the staff read it.',
  'handoff.leave-message-web':
    'Write here what you want to tell them: the staff read it. If you close this page, tell me your e-mail address or take a code to come back.',
  'handoff.reopened': 'I have opened your earlier request again.',
  'handoff.reopened-to':
    'I have opened your earlier request again: {name}, a member of staff, answers you once more.',
  'handoff.kept':
    'You keep your place: you are number {position}. Ask me anything; when it is your turn, a person writes to you here.',
  'handoff.added':
    'I do not know, but I have added it to your request: the person who answers you will read it.',
  'handoff.in-queue': 'You are number {position} in the queue.',
  'handoff.yes-in-queue': 'Yes, you are in the queue, number {position}.',
  'handoff.not-in-queue': 'No, you are not in the queue. Shall I pass you to a member of staff?',
  'wait.few-minutes': 'They usually answer within a few minutes.',
  'wait.unknown': 'How long it will take I do not know: when it is your turn, a person writes to you here.',
  'wait.about': 'Expected wait: about {high}.',
  'wait.up-to': 'Expected wait: up to {high}.',
  'wait.range': 'Expected wait: {low} to {high}.',
  'queue.back': 'The staff are back on {next}.',
  'queue.closed': 'The desk is closed now.',
  'queue.next': 'You are next: a person writes to you soon.',
  'queue.moved': 'The queue is moving: you are number {position} now.',
  'contact.saved':
    'Thank you: the staff can write to you at {email}. We keep the address for this request only, and erase it 30 days after it ends.',
  'contact.phone':
    'The number stays in this chat, which the staff read. I cannot promise a call: they answer you here.',
  'contact.write-here': 'Write it here: the person who answers you will read it.',
  'contact.asked': 'The person who answers you reads what you wrote in this chat, how to reach you as well.',
  'contact.phone-what-for':
    'The number stays in this chat, which the staff read. I cannot promise a call: they answer you here. In a few words, what do you need?',
  'contact.email-what-for':
    'Thank you, I keep the address for your request. In a few words, what do you need?',
  'contact.broken-what-for':
    'Something is missing in this address: it is written like name@example.com. And in a few words, what do you need?',
  'contact.what-for': 'All right, I add it to the request for the staff. In a few words, what do you need?',
  'contact.meant': 'Do you mean {meant}?',
  'contact.broken':
    'Something is missing in this address: it is written like name@example.com. You can write it again, or take a code.',
  'code.given': 'Your code is {code}. It is good until {until}.',
  'code.how':
    'Write it in this chat from another phone or computer: you find your request and the answers again.',
  'code.how-web': 'Write it in the chat on the website: you find your request and the answers there.',
  'code.telegram': 'To continue on Telegram open {url}',
  'code.keep-secret': 'Give it to nobody: who has the code can read the answers.',
  'code.no-more': 'I cannot give you more codes here today. If you have one, it still works.',
  'code.joined': 'I have found your request. From now on the answers come here.',
  'code.answer': '{name} wrote to you on {when}:',
  'code.no-answer': 'There is no answer yet.',
  'code.operator': '{name}, a member of staff, is with you: write here.',
  'code.over': 'The request is closed. Write to me if you need anything else.',
  'code.own': 'This code is of this very chat: use it to find the chat again elsewhere.',
  'code.unknown': 'I cannot find this code. Check that you copied it right: it may also have expired.',
  'code.too-many':
    'Too many wrong codes: try again in an hour. If you are in a hurry, I pass you to a person.',
  'code.group':
    'I cannot do this in a group: everybody here would read your answers. Write to me in a private chat.',
  'satisfaction.ask': 'How was it? Choose from 1 to 5, or just write to me about something else.',
  'satisfaction.why': 'Thank you! If you like, tell me why in a line: the staff read it.',
  'satisfaction.thanks': 'Thank you! Write to me if you need anything else.',
  'satisfaction.noted': 'Thank you, I pass it on to the staff.',
  'satisfaction.passed': 'All right. Write to me if you need anything else.',
  'handoff.offer': 'Shall I pass you to a member of staff?',
  'handoff.want-to-leave': 'Do you want to leave the queue?',
  'handoff.left': 'All right, you have left the queue. Write to me if you need anything else.',
  'handoff.not-waiting': 'All right. Write to me if you need anything else.',
  'staff.linked': 'Done, {name}. I will write to you here when a request of your teams waits.',
  'staff.link-spent': 'This code is no longer valid. Make another one in the console.',
  'staff.alert': 'A new request waits.\nTeam: {team}\nTopic: {topic}\n{link}',
  'staff.alert-urgent': 'An urgent request waits.\nTeam: {team}\nTopic: {topic}\n{link}',
  'silence.reason': 'The automatic assistant is not answering right now. {reason}',
  'desk.claimed': 'From now on {name}, a member of staff, answers you.',
  'desk.released':
    'The person who was helping you has left the conversation: you are in the queue again. Meanwhile I answer, the automatic assistant.',
  'desk.given-back':
    'The person who was helping you is no longer connected: you are in the queue again, in your old place. Meanwhile I answer, the automatic assistant.',
  'desk.expired':
    'I am sorry: no member of staff was able to answer your request, and I have taken it out of the queue. If you still need it, write to me and I will pass you to a person again.',
  'desk.transferred':
    'Your request goes to another team of the staff: you are in the queue. Meanwhile I answer, the automatic assistant.',
  'desk.transferred-to': 'From now on {name}, a member of staff, answers you.',
  'desk.closed':
    'The conversation with the staff is over. I am the automatic assistant again: write to me if you need anything else.',
  'desk.sorry':
    'Sorry, something went wrong. Your message is kept, and I am passing you to a member of staff.',
  'desk.sorry-only':
    'Sorry, something went wrong and I cannot answer this message. Try writing it to me again later.',
  'office.yes': 'Yes, {rest}',
  'office.no': 'No, {rest}',
  'office.open-then': 'on {day} the operators of this chat answer {shifts}.',
  'office.closed-then':
    'the operators of this chat are not there at that time: on {day} they answer {shifts}.',
  'office.closed-day': 'on {day} the operators of this chat are not there{why}.',
  'office.closed-until': 'on {day} the operators of this chat are not there{why}. They are back on {next}.',
  'office.phone-answers': 'on {day} {phone} answers {shifts}.',
  'office.phone-silent': 'on {day} {phone} does not answer.',
  'office.phone-holiday': 'Whether {phone} answers on {day}, a holiday ({reason}), is in no source I have.',
  'office.shift': 'from {from} to {until}',
  'feedback.thanks': 'Thank you, I pass it on to those who write the answers.',
  'feedback.sorry': 'I am sorry. What was missing? Tell me in one line, or I can pass you to a person.',
  'feedback.complaint':
    'I am sorry for the trouble. I have noted it: if you want a reply I can pass you to a person.',
  'feedback.noted': 'Thank you, I have noted it.',
  'feedback.praise': 'Thank you, I am glad to hear it!',
  'privacy.info':
    'I keep the messages of this chat, and your position, e-mail address or telephone number only if you give them, to answer you and for the staff who take care of your request. They are used for nothing else. You can have a copy or erase them whenever you like.',
  'privacy.how-long':
    'The messages stay for 180 days after the last message of the chat, yours, mine or the staff’s, and as long as a request to the staff is open; an e-mail address left for a request, for 30 days after it ends. You can erase everything before, whenever you like.',
  'privacy.who-reads':
    'What you write here can be read by the staff of this desk, to answer requests. There is no part of it that they cannot see: if you do not want it kept, you can erase the chat.',
  'privacy.leaves-us':
    'My answers come from texts written beforehand: I use neither ChatGPT nor any other language model to make them. If you write from Telegram, the messages go through Telegram as well. In which country the computers of this service are is not among the information I have.',
  'privacy.officer':
    'Who the data protection officer (DPO) is, and how to reach them, is not among the information I have: the controller can tell you.',
  'privacy.controller': 'Controller of the data: {controller}.',
  'privacy.notice': 'The whole notice: {notice}',
  'privacy.confirm-erase':
    'Do you want to erase all messages and data of this chat, and of those you joined with a code? It cannot be undone.',
  'privacy.confirm-erase-part':
    'I cannot erase one thing alone: here the whole chat is erased, with those you joined with a code. For anything less ask a member of staff.\n\nDo you want to erase everything? It cannot be undone.',
  'privacy.erased': 'Done: I am erasing everything that is kept of this chat.',
  'privacy.not-erased': 'All right, nothing was erased.',
  'privacy.still-kept': 'No, I have not erased anything.',
  'privacy.erased-after-yes':
    'I erase only after you say yes to my question. If you did, what was in this chat before is gone; otherwise nothing was erased.',
  'privacy.what-is-erased':
    'Everything that is kept here of this chat, and of those you joined with a code, is erased: messages, files, how to reach you, ratings and requests to the staff; if you are in the queue, you leave it. What stays in your app (such as Telegram), or what you sent elsewhere, as by certified e-mail, I cannot erase; in backups, if there are any, it stays until they expire.\n\nDo you want to erase everything? It cannot be undone.',
  'privacy.export': 'Here is the copy of this chat:',
  'language.now-italian': 'Va bene, parliamo in italiano. Come posso aiutarti?',
  'language.now-english': 'Sure, let’s speak English. How can I help you?',
  'language.choose': 'Which language would you like to use?',
  'language.little': 'No problem: write as you can. I write English with you if you prefer.',
  'language.other':
    'I write Italian and English. Of other languages I understand little or nothing: in danger call 112. Which one do you prefer?',
  'language.speakers':
    'I write Italian and English. Which languages the staff speak I do not know. Shall I pass you to a person?',
  'language.speakers-queued':
    'I write English with you here. Which languages the staff speak I do not know: you are in the queue already, and the person who answers you reads what you write.',
  'smalltalk.greet': 'Hello! I am the automatic assistant: tell me what you need.',
  'smalltalk.cannot-send':
    'I cannot send e-mails or documents, nor tell you when there is news. If you are in the queue for a person, I write here where you are in it. If you need it, I can pass you to a member of staff.',
  'smalltalk.sorry': 'No problem: tell me what you need.',
  'smalltalk.thanks': 'You are welcome! I am here if you need anything else.',
  'smalltalk.bye': 'Goodbye!',
  'smalltalk.abuse':
    'I am sorry I was of no help. Try to tell me what you need in a few words, or I can pass you to a person.',
  'smalltalk.bot-identity':
    'I am an automatic assistant, not a person: I only answer with information whose source I know. If you prefer, I can pass you to a member of staff.',
  'smalltalk.affirm': 'Good. Is there anything else I can do for you?',
  'smalltalk.deny': 'All right. Write to me if you need anything else.',
  'smalltalk.nothing-to-repeat': 'I have not told you anything yet: tell me what you need.',
  'smalltalk.simpler': 'In short:',
  'smalltalk.simplest': 'I cannot say it more simply: write “operator”, and I pass you to a person.',
  'smalltalk.buttons': 'You can write one of these, word for word:',
  'smalltalk.where-written': 'I read it here:',
  'smalltalk.own-source': 'Among these is an official page, of {domain}.',
  'smalltalk.other-source':
    'This is not the official website, {website}: for confirmation write “operator”, and I pass you to a person.',
  'smalltalk.source':
    'It is what the source below says, read on the day it shows. If you need to be certain, write “operator” and I pass you to a person.',
  'smalltalk.why': 'I say so because that is what the source says:',
  'smalltalk.why-unknown':
    'Because no source I have says it, and I prefer not to invent. A member of staff can tell you.',
  'smalltalk.why-unknown-call':
    'Because the full text of the notice is not available here, and I prefer not to invent. A member of staff can tell you.',
  'fallback.unknown':
    'I do not know this: it is not among the information I have. Shall I pass you to a member of staff?',
  'fallback.stolen':
    'I am sorry. For the police call 112: it is free and always answers. I cannot help with thefts and frauds; if you like, I can pass you to a member of staff.',
  'fallback.stolen-queued':
    'I am sorry. For the police call 112: it is free and always answers. The person who answers you will read what you wrote as well.',
  'fallback.also-read': 'The person who answers you will read what you wrote as well.',
  'fallback.other-call':
    'This is about another call, of which I have no information: ask whoever publishes it. Shall I pass you to a member of staff?',
  'fallback.other-year':
    'Our sources know one call only, that of {year}: the deadline is {deadline}. Of other years I have no information. Shall I pass you to a member of staff?',
  'fallback.other-year-past':
    'Our sources know one call only, that of {year}: the deadline was {deadline}. Of other years I have no information. Shall I pass you to a member of staff?',
  'fallback.injection':
    'I cannot do that. I can tell you what I know about the call and the services, or pass you to a person.',
  'fallback.junk': 'I did not understand. Could you write in a few words what you need?',
  'fallback.of-what': 'Of what? Write to me in a few words what you would like to know.',
  'fallback.which-one': 'Which one do you mean? Tell me in a few words what you need.',
  'fallback.attachment':
    'I cannot read {kind}. Tell me in words what you need, or I can pass you to a person who sees it.',
  'attachment.photo': 'photos',
  'attachment.voice': 'voice messages',
  'attachment.document': 'documents',
  'attachment.sticker': 'stickers',
  'attachment.contact': 'contacts',
  'attachment.other': 'this attachment',
  'safety.medical': 'Call 112 now: it is free and always answers.',
  'safety.unanswered':
    'Call 112 now: it is free and always answers. It is right to call even if it turns out to be nothing.',
  'safety.died': 'I am very sorry. Call 112: it is free and always answers.',
  'safety.held': 'Where to find legal advice you can also ask the member of staff.',
  'safety.danger': 'Get out if you can, and call 112 now: it is free and always answers.',
  'safety.child': 'Call 112 now: it is free and always answers.',
  'safety.suicide':
    'I am sorry you feel so bad. Call 112 now: it always answers, and you do not have to be alone.',
  'safety.violence':
    'I am sorry, it is not your fault. If you are in danger call 112 now: it always answers.',
  'safety.violence-other': 'I am sorry. If there is danger call 112 now: it always answers.',
  'safety.suicide-other': 'I am sorry. Call 112 now: it always answers.',
  'safety.again': 'If there is danger, now or soon, call 112: it is free and always answers.',
  'safety.do-call':
    'Yes, call 112 now: it is free, always answers, and it is right even if it turns out to be nothing.',
  'safety.do-not-wait': 'No, do not wait: call 112 now. It is free and always answers.',
  'safety.get-out':
    'Get out, and call 112 from outside even if you are not sure: it is free and always answers.',
  'safety.ask-112':
    'I do not know this: ask 112, from outside if you can get out. It is free and always answers.',
  'safety.tonight':
    'For tonight ask the number below; if there is danger call 112. A place to go is not in the sources I have.',
  'safety.who-is-told':
    'Whom a helpline tells I do not know: ask as soon as they answer. A member of staff reads what you write here. If there is danger call 112.',
  'safety.past': 'All right. If anything gets worse, or there is still danger, call 112: it always answers.',
  'safety.cannot-call': 'If you cannot speak on the phone, write: {number} also has a chat, {where}.',
  'safety.help-comes':
    'Good that help has been called. If anything gets worse, call 112 again: it always answers.',
  'safety.joking':
    'All right. If you do feel bad, or there is danger, call 112: it is free and always answers.',
  'safety.added':
    'I have added what you write to your request. Do not wait for the staff if there is danger.',
  'safety.languages': 'In which languages they answer stands beside the number, where the source says it.',
  'safety.homeless': 'I am sorry for what you are going through. If you are in danger call 112 now.',
  'safety.eviction':
    'I am sorry. Tell the City, as soon as it answers, that you have to leave your home, and ask who can help you.',
  'safety.need-again':
    'Tell whoever answers you of this as well, and ask whom to turn to. Other numbers for this need are not in the sources I have.',
  'safety.city-fails':
    'I am sorry that the number did not help you. Other numbers for this need are not in the sources I have: the member of staff reads what you write.',
  'safety.access-point': 'Where to go, ask whoever answers you.',
  'safety.loneliness':
    'I am sorry you feel like this. If you feel in danger call 112; if you would like to talk to someone:',
  'safety.health': 'If it is serious or gets worse, call 112 now. If it is not urgent:',
  'safety.person': 'I have told a member of staff: they answer here as soon as they can.',
  'safety.queued-again':
    'I have put you back in the queue with what you have already told: a member of staff answers here as soon as they can.',
  'safety.do-not-wait-for-staff': 'Do not wait for them if you are in danger.',
  'safety.talk-now': 'To speak to a person at once, without waiting for the staff:',
  'safety.left': 'If you are in danger, or want to speak to somebody:',
  'source.line': 'Source: {title}{date} (checked on {checked})',
  'left.one': '{count} left',
  'left.no-minute': 'less than a minute',
  'left.other': '{count} left',
  'days.one': '{n} day',
  'days.other': '{n} days',
  'days-left.none': 'today is the last day',
  'days-left.one': 'tomorrow is the last day',
  'days-left.other': '{days} left',
  'working-days.one': '{n} of them a working day',
  'working-days.other': '{n} of them working days',
  'weekends.one': '{n} weekend',
  'weekends.other': '{n} weekends',
  'weeks.one': '{n} week',
  'weeks.other': '{n} weeks',
  'hours.one': '{n} hour',
  'hours.other': '{n} hours',
  'minutes.one': '{n} minute',
  'minutes.other': '{n} minutes',
  'years.one': '{n} year',
  'years.other': '{n} years',
  'months.one': '{n} month',
  'months.other': '{n} months',
};
