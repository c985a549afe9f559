// Made by tools/schemas.ts from the JSON schema beside it; do not edit.
// @ts-nocheck
export const validateSidecar = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"dateline:sidecar-1","title":"Dateline sidecar, version 1","description":"The annotations of one article. Offsets are Unicode code points of the article without byte order mark and with line ends LF. Keys that are not named here are kept.","type":"object","required":["format","article","unit","annotations"],"properties":{"format":{"description":"The format and its major version.","const":"dateline/1"},"article":{"description":"The text that the offsets are of.","type":"object","required":["sha256","length"],"properties":{"sha256":{"description":"SHA-256 of the UTF-8 bytes of the text, without byte order mark and with line ends LF.","type":"string","pattern":"^[0-9a-f]{64}$"},"length":{"description":"Length of the text in code points.","type":"integer","minimum":0},"language":{"description":"Language of the article, when a person set it (BCP 47).","type":"string","pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},"published":{"description":"Day or time of publication, when a person set it (ISO 8601).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})?)?$"}}},"unit":{"description":"The unit of all offsets.","const":"code-point"},"status":{"description":"Where the work on this layer stands.","type":"object","required":["value"],"properties":{"value":{"type":"string","pattern":"[^\\s]"},"by":{"type":"string"},"at":{"$ref":"#/definitions/time"}}},"sections":{"description":"Sections that a person set by hand.","type":"array","items":{"type":"object","required":["kind","start","end"],"properties":{"kind":{"description":"headline, kicker, lead, byline, dateline, body, subheading, caption, credit, quote, related, comments or boilerplate.","type":"string","pattern":"[^\\s]"},"start":{"$ref":"#/definitions/offset"},"end":{"$ref":"#/definitions/offset"},"begins":{"description":"Its first code points, up to 32, verbatim.","type":"string"},"ends":{"description":"Its last code points, up to 32, verbatim.","type":"string"},"before":{"description":"Up to 32 code points before it, verbatim.","type":"string"},"after":{"description":"Up to 32 code points after it, verbatim.","type":"string"},"by":{"description":"Who set it.","type":"string"},"at":{"$ref":"#/definitions/time"}}}},"annotations":{"description":"Annotations, sorted by start, end, id.","type":"array","items":{"$ref":"#/definitions/annotation"}},"rejected":{"description":"Suggestions that a person refused.","type":"array","items":{"$ref":"#/definitions/annotation"}},"lost":{"description":"Annotations whose place in the text is gone.","type":"array","items":{"$ref":"#/definitions/annotation"}},"conflicts":{"description":"Pairs of annotations that a merge could not settle: one of each pair is right.","type":"array","items":{"type":"array","minItems":2,"maxItems":2,"items":{"$ref":"#/definitions/annotation"}}},"relations":{"description":"Reserved."},"documentLabels":{"description":"Reserved."}},"definitions":{"offset":{"description":"Offset in Unicode code points.","type":"integer","minimum":0},"time":{"description":"Time in UTC, such as 2026-11-23T09:12:05Z.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"},"annotation":{"type":"object","required":["id","label","start","end","text","before","after","from"],"properties":{"id":{"description":"Never changes; 12 random base-32 characters where Dateline makes it.","type":"string","pattern":"^[^\\s]{1,64}$"},"label":{"description":"A label of the corpus.","type":"string","pattern":"[^\\s]"},"start":{"$ref":"#/definitions/offset"},"end":{"$ref":"#/definitions/offset"},"fragments":{"description":"The pieces of a discontinuous annotation, in order; start and end are their hull.","type":"array","minItems":1,"items":{"type":"array","minItems":2,"maxItems":2,"items":{"$ref":"#/definitions/offset"}}},"text":{"description":"The quote, verbatim: the text from start to end.","type":"string","pattern":"^[\\s\\S]"},"before":{"description":"Up to 32 code points before it, verbatim.","type":"string"},"after":{"description":"Up to 32 code points after it, verbatim.","type":"string"},"timex":{"description":"Kind of time expression (TIMEX3).","enum":["DATE","TIME","DURATION","SET"]},"value":{"description":"Normal form of a date or time (TIMEX3), Gregorian.","type":"string"},"mod":{"description":"Modifier of the value (TIMEX3), such as START or APPROX.","type":"string"},"calendar":{"description":"The calendar that the text uses, such as persian.","type":"string"},"calendarValue":{"description":"The value in that calendar.","type":"string"},"by":{"description":"Who made it.","type":"string"},"at":{"$ref":"#/definitions/time"},"from":{"description":"How it came to be.","enum":["hand","suggestion","import","occurrences"]},"score":{"description":"Score of the suggestion it was accepted from.","type":"number","minimum":0,"maximum":1},"model":{"description":"Model or rules that suggested it.","type":"string"},"ref":{"description":"Identifier of the entity, such as wikidata:Q1524.","type":"string"},"note":{"type":"string"},"attributes":{"type":"object"},"review":{"description":"changed: found again on a text that differs, until a person confirms it.","const":"changed"},"rejected":{"description":"In a conflict only: this side of it is a refusal.","const":true}}}}};
const schema12 = {"description":"Time in UTC, such as 2026-11-23T09:12:05Z.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"};
const schema13 = {"description":"Offset in Unicode code points.","type":"integer","minimum":0};
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern1 = new RegExp("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u");
const pattern2 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})?)?$", "u");
const pattern3 = new RegExp("[^\\s]", "u");
const pattern4 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$", "u");
const schema16 = {"type":"object","required":["id","label","start","end","text","before","after","from"],"properties":{"id":{"description":"Never changes; 12 random base-32 characters where Dateline makes it.","type":"string","pattern":"^[^\\s]{1,64}$"},"label":{"description":"A label of the corpus.","type":"string","pattern":"[^\\s]"},"start":{"$ref":"#/definitions/offset"},"end":{"$ref":"#/definitions/offset"},"fragments":{"description":"The pieces of a discontinuous annotation, in order; start and end are their hull.","type":"array","minItems":1,"items":{"type":"array","minItems":2,"maxItems":2,"items":{"$ref":"#/definitions/offset"}}},"text":{"description":"The quote, verbatim: the text from start to end.","type":"string","pattern":"^[\\s\\S]"},"before":{"description":"Up to 32 code points before it, verbatim.","type":"string"},"after":{"description":"Up to 32 code points after it, verbatim.","type":"string"},"timex":{"description":"Kind of time expression (TIMEX3).","enum":["DATE","TIME","DURATION","SET"]},"value":{"description":"Normal form of a date or time (TIMEX3), Gregorian.","type":"string"},"mod":{"description":"Modifier of the value (TIMEX3), such as START or APPROX.","type":"string"},"calendar":{"description":"The calendar that the text uses, such as persian.","type":"string"},"calendarValue":{"description":"The value in that calendar.","type":"string"},"by":{"description":"Who made it.","type":"string"},"at":{"$ref":"#/definitions/time"},"from":{"description":"How it came to be.","enum":["hand","suggestion","import","occurrences"]},"score":{"description":"Score of the suggestion it was accepted from.","type":"number","minimum":0,"maximum":1},"model":{"description":"Model or rules that suggested it.","type":"string"},"ref":{"description":"Identifier of the entity, such as wikidata:Q1524.","type":"string"},"note":{"type":"string"},"attributes":{"type":"object"},"review":{"description":"changed: found again on a text that differs, until a person confirms it.","const":"changed"},"rejected":{"description":"In a conflict only: this side of it is a refusal.","const":true}}};
const pattern7 = new RegExp("^[^\\s]{1,64}$", "u");
const pattern9 = new RegExp("^[\\s\\S]", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.id === undefined) && (missing0 = "id")) || ((data.label === undefined) && (missing0 = "label"))) || ((data.start === undefined) && (missing0 = "start"))) || ((data.end === undefined) && (missing0 = "end"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.from === undefined) && (missing0 = "from"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
validate11.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[^\\s]{1,64}$"},message:"must match pattern \""+"^[^\\s]{1,64}$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data1 = data.label;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate11.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/pattern",keyword:"pattern",params:{pattern: "[^\\s]"},message:"must match pattern \""+"[^\\s]"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.start !== undefined){
let data2 = data.start;
const _errs5 = errors;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate11.errors = [{instancePath:instancePath+"/start",schemaPath:"#/definitions/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate11.errors = [{instancePath:instancePath+"/start",schemaPath:"#/definitions/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data3 = data.end;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate11.errors = [{instancePath:instancePath+"/end",schemaPath:"#/definitions/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate11.errors = [{instancePath:instancePath+"/end",schemaPath:"#/definitions/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fragments !== undefined){
let data4 = data.fragments;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
if(data4.length < 1){
validate11.errors = [{instancePath:instancePath+"/fragments",schemaPath:"#/properties/fragments/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
if(data5.length > 2){
validate11.errors = [{instancePath:instancePath+"/fragments/" + i0,schemaPath:"#/properties/fragments/items/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data5.length < 2){
validate11.errors = [{instancePath:instancePath+"/fragments/" + i0,schemaPath:"#/properties/fragments/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs15 = errors;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate11.errors = [{instancePath:instancePath+"/fragments/" + i0+"/" + i1,schemaPath:"#/definitions/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate11.errors = [{instancePath:instancePath+"/fragments/" + i0+"/" + i1,schemaPath:"#/definitions/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/fragments/" + i0,schemaPath:"#/properties/fragments/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/fragments",schemaPath:"#/properties/fragments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data7 = data.text;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(!pattern9.test(data7)){
validate11.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/pattern",keyword:"pattern",params:{pattern: "^[\\s\\S]"},message:"must match pattern \""+"^[\\s\\S]"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
const _errs20 = errors;
if(typeof data.before !== "string"){
validate11.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
const _errs22 = errors;
if(typeof data.after !== "string"){
validate11.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timex !== undefined){
let data10 = data.timex;
const _errs24 = errors;
if(!((((data10 === "DATE") || (data10 === "TIME")) || (data10 === "DURATION")) || (data10 === "SET"))){
validate11.errors = [{instancePath:instancePath+"/timex",schemaPath:"#/properties/timex/enum",keyword:"enum",params:{allowedValues: schema16.properties.timex.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs25 = errors;
if(typeof data.value !== "string"){
validate11.errors = [{instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mod !== undefined){
const _errs27 = errors;
if(typeof data.mod !== "string"){
validate11.errors = [{instancePath:instancePath+"/mod",schemaPath:"#/properties/mod/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calendar !== undefined){
const _errs29 = errors;
if(typeof data.calendar !== "string"){
validate11.errors = [{instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calendarValue !== undefined){
const _errs31 = errors;
if(typeof data.calendarValue !== "string"){
validate11.errors = [{instancePath:instancePath+"/calendarValue",schemaPath:"#/properties/calendarValue/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
const _errs33 = errors;
if(typeof data.by !== "string"){
validate11.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data16 = data.at;
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
validate11.errors = [{instancePath:instancePath+"/at",schemaPath:"#/definitions/time/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/at",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data17 = data.from;
const _errs38 = errors;
if(!((((data17 === "hand") || (data17 === "suggestion")) || (data17 === "import")) || (data17 === "occurrences"))){
validate11.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/enum",keyword:"enum",params:{allowedValues: schema16.properties.from.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.score !== undefined){
let data18 = data.score;
const _errs39 = errors;
if(errors === _errs39){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
validate11.errors = [{instancePath:instancePath+"/score",schemaPath:"#/properties/score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate11.errors = [{instancePath:instancePath+"/score",schemaPath:"#/properties/score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/score",schemaPath:"#/properties/score/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model !== undefined){
const _errs41 = errors;
if(typeof data.model !== "string"){
validate11.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ref !== undefined){
const _errs43 = errors;
if(typeof data.ref !== "string"){
validate11.errors = [{instancePath:instancePath+"/ref",schemaPath:"#/properties/ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
const _errs45 = errors;
if(typeof data.note !== "string"){
validate11.errors = [{instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attributes !== undefined){
let data22 = data.attributes;
const _errs47 = errors;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
validate11.errors = [{instancePath:instancePath+"/attributes",schemaPath:"#/properties/attributes/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.review !== undefined){
const _errs49 = errors;
if("changed" !== data.review){
validate11.errors = [{instancePath:instancePath+"/review",schemaPath:"#/properties/review/const",keyword:"const",params:{allowedValue: "changed"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rejected !== undefined){
const _errs50 = errors;
if(true !== data.rejected){
validate11.errors = [{instancePath:instancePath+"/rejected",schemaPath:"#/properties/rejected/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="dateline:sidecar-1" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.format === undefined) && (missing0 = "format")) || ((data.article === undefined) && (missing0 = "article"))) || ((data.unit === undefined) && (missing0 = "unit"))) || ((data.annotations === undefined) && (missing0 = "annotations"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.format !== undefined){
const _errs1 = errors;
if("dateline/1" !== data.format){
validate10.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "dateline/1"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.article !== undefined){
let data1 = data.article;
const _errs2 = errors;
if(errors === _errs2){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.sha256 === undefined) && (missing1 = "sha256")) || ((data1.length === undefined) && (missing1 = "length"))){
validate10.errors = [{instancePath:instancePath+"/article",schemaPath:"#/properties/article/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data1.sha256 !== undefined){
let data2 = data1.sha256;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate10.errors = [{instancePath:instancePath+"/article/sha256",schemaPath:"#/properties/article/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/article/sha256",schemaPath:"#/properties/article/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.length !== undefined){
let data3 = data1.length;
const _errs6 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate10.errors = [{instancePath:instancePath+"/article/length",schemaPath:"#/properties/article/properties/length/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate10.errors = [{instancePath:instancePath+"/article/length",schemaPath:"#/properties/article/properties/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.language !== undefined){
let data4 = data1.language;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
validate10.errors = [{instancePath:instancePath+"/article/language",schemaPath:"#/properties/article/properties/language/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},message:"must match pattern \""+"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/article/language",schemaPath:"#/properties/article/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.published !== undefined){
let data5 = data1.published;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data5 === "string"){
if(!pattern2.test(data5)){
validate10.errors = [{instancePath:instancePath+"/article/published",schemaPath:"#/properties/article/properties/published/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})?)?$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/article/published",schemaPath:"#/properties/article/properties/published/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/article",schemaPath:"#/properties/article/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit !== undefined){
const _errs12 = errors;
if("code-point" !== data.unit){
validate10.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue: "code-point"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data7 = data.status;
const _errs13 = errors;
if(errors === _errs13){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if((data7.value === undefined) && (missing2 = "value")){
validate10.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data7.value !== undefined){
let data8 = data7.value;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data8 === "string"){
if(!pattern3.test(data8)){
validate10.errors = [{instancePath:instancePath+"/status/value",schemaPath:"#/properties/status/properties/value/pattern",keyword:"pattern",params:{pattern: "[^\\s]"},message:"must match pattern \""+"[^\\s]"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/status/value",schemaPath:"#/properties/status/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.by !== undefined){
const _errs17 = errors;
if(typeof data7.by !== "string"){
validate10.errors = [{instancePath:instancePath+"/status/by",schemaPath:"#/properties/status/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.at !== undefined){
let data10 = data7.at;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
validate10.errors = [{instancePath:instancePath+"/status/at",schemaPath:"#/definitions/time/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/status/at",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sections !== undefined){
let data11 = data.sections;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data11)){
var valid4 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
const _errs24 = errors;
if(errors === _errs24){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if((((data12.kind === undefined) && (missing3 = "kind")) || ((data12.start === undefined) && (missing3 = "start"))) || ((data12.end === undefined) && (missing3 = "end"))){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0,schemaPath:"#/properties/sections/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data12.kind !== undefined){
let data13 = data12.kind;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data13 === "string"){
if(!pattern3.test(data13)){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/kind",schemaPath:"#/properties/sections/items/properties/kind/pattern",keyword:"pattern",params:{pattern: "[^\\s]"},message:"must match pattern \""+"[^\\s]"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/kind",schemaPath:"#/properties/sections/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.start !== undefined){
let data14 = data12.start;
const _errs28 = errors;
const _errs29 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/start",schemaPath:"#/definitions/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/start",schemaPath:"#/definitions/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.end !== undefined){
let data15 = data12.end;
const _errs31 = errors;
const _errs32 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/end",schemaPath:"#/definitions/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs32){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/end",schemaPath:"#/definitions/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.begins !== undefined){
const _errs34 = errors;
if(typeof data12.begins !== "string"){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/begins",schemaPath:"#/properties/sections/items/properties/begins/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs34 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.ends !== undefined){
const _errs36 = errors;
if(typeof data12.ends !== "string"){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/ends",schemaPath:"#/properties/sections/items/properties/ends/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs36 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.before !== undefined){
const _errs38 = errors;
if(typeof data12.before !== "string"){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/before",schemaPath:"#/properties/sections/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs38 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.after !== undefined){
const _errs40 = errors;
if(typeof data12.after !== "string"){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/after",schemaPath:"#/properties/sections/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs40 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.by !== undefined){
const _errs42 = errors;
if(typeof data12.by !== "string"){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/by",schemaPath:"#/properties/sections/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs42 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.at !== undefined){
let data21 = data12.at;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/at",schemaPath:"#/definitions/time/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sections/" + i0+"/at",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs44 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sections/" + i0,schemaPath:"#/properties/sections/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs24 === errors;
if(!valid4){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sections",schemaPath:"#/properties/sections/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotations !== undefined){
let data22 = data.annotations;
const _errs47 = errors;
if(errors === _errs47){
if(Array.isArray(data22)){
var valid9 = true;
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
const _errs49 = errors;
if(!(validate11(data22[i1], {instancePath:instancePath+"/annotations/" + i1,parentData:data22,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid9 = _errs49 === errors;
if(!valid9){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rejected !== undefined){
let data24 = data.rejected;
const _errs50 = errors;
if(errors === _errs50){
if(Array.isArray(data24)){
var valid10 = true;
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
const _errs52 = errors;
if(!(validate11(data24[i2], {instancePath:instancePath+"/rejected/" + i2,parentData:data24,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid10 = _errs52 === errors;
if(!valid10){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/rejected",schemaPath:"#/properties/rejected/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lost !== undefined){
let data26 = data.lost;
const _errs53 = errors;
if(errors === _errs53){
if(Array.isArray(data26)){
var valid11 = true;
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
const _errs55 = errors;
if(!(validate11(data26[i3], {instancePath:instancePath+"/lost/" + i3,parentData:data26,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid11 = _errs55 === errors;
if(!valid11){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/lost",schemaPath:"#/properties/lost/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.conflicts !== undefined){
let data28 = data.conflicts;
const _errs56 = errors;
if(errors === _errs56){
if(Array.isArray(data28)){
var valid12 = true;
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
const _errs58 = errors;
if(errors === _errs58){
if(Array.isArray(data29)){
if(data29.length > 2){
validate10.errors = [{instancePath:instancePath+"/conflicts/" + i4,schemaPath:"#/properties/conflicts/items/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data29.length < 2){
validate10.errors = [{instancePath:instancePath+"/conflicts/" + i4,schemaPath:"#/properties/conflicts/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid13 = true;
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
const _errs60 = errors;
if(!(validate11(data29[i5], {instancePath:instancePath+"/conflicts/" + i4+"/" + i5,parentData:data29,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid13 = _errs60 === errors;
if(!valid13){
break;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/conflicts/" + i4,schemaPath:"#/properties/conflicts/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid12 = _errs58 === errors;
if(!valid12){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/conflicts",schemaPath:"#/properties/conflicts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
