// Made by tools/schemas.ts from the JSON schema beside it; do not edit.
// @ts-nocheck
export const validateConfig = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"dateline:corpus-1","title":"Dateline corpus","description":"Settings of a corpus: the folder that this file is in, and all below it.","type":"object","properties":{"labels":{"description":"The labels of the corpus, in the order in which they are offered. Default: PER, ORG, LOC, MISC, DATE, TIME.","type":"array","minItems":1,"items":{"type":"object","required":["name"],"properties":{"name":{"description":"The name that datasets use, such as PER.","type":"string","pattern":"^[^\\s]+$"},"title":{"description":"The name that people read, such as Person. Default: the name.","type":"string","pattern":"[^\\s]"},"color":{"description":"Colour, as #rrggbb.","type":"string","format":"color-hex","pattern":"^#[0-9a-fA-F]{6}$"},"key":{"description":"The one key that tags with this label.","type":"string","pattern":"^[^\\s]$"}},"defaultSnippets":[{"body":{"name":"$1","title":"$2"}}]}},"include":{"description":"Globs of the articles, from the folder of this file. Default: .txt and .article files.","type":"array","items":{"type":"string","pattern":"[^\\s]"},"default":["**/*.txt","**/*.article"]},"exclude":{"description":"Globs of files that are no articles. README, LICENSE, CHANGELOG and requirements files, node_modules, exports and folders whose name begins with a dot never are.","type":"array","items":{"type":"string","pattern":"[^\\s]"},"default":[]},"languages":{"description":"The languages that articles are in (BCP 47), such as el. Default: found out for each article.","type":"array","items":{"type":"string","pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"}},"guidelines":{"description":"The annotation guidelines: a file in the corpus, by its path from the folder of this file.","type":"string"},"calendar":{"description":"The calendar of dates without an era, by language.","type":"object","additionalProperties":{"enum":["gregorian","persian","islamic-umalqura","buddhist"]},"default":{"fa":"persian"}},"published":{"description":"Where the day of publication is found if neither a person nor the article says it.","type":"object","properties":{"fileName":{"description":"A pattern that holds {year}, {month} and {day} once each, such as {year}-{month}-{day}; everything else stands for itself. It is looked for in each article's path from the folder of this file.","type":"string","pattern":"[^\\s]","default":"{year}-{month}-{day}"}}}}};
const pattern0 = new RegExp("^[^\\s]+$", "u");
const pattern1 = new RegExp("[^\\s]", "u");
const pattern2 = new RegExp("^#[0-9a-fA-F]{6}$", "u");
const pattern3 = new RegExp("^[^\\s]$", "u");
const pattern6 = new RegExp("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="dateline:corpus-1" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.labels !== undefined){
let data0 = data.labels;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length < 1){
validate10.errors = [{instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing0;
if((data1.name === undefined) && (missing0 = "name")){
validate10.errors = [{instancePath:instancePath+"/labels/" + i0,schemaPath:"#/properties/labels/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data1.name !== undefined){
let data2 = data1.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate10.errors = [{instancePath:instancePath+"/labels/" + i0+"/name",schemaPath:"#/properties/labels/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\s]+$"},message:"must match pattern \""+"^[^\\s]+$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/labels/" + i0+"/name",schemaPath:"#/properties/labels/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.title !== undefined){
let data3 = data1.title;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
validate10.errors = [{instancePath:instancePath+"/labels/" + i0+"/title",schemaPath:"#/properties/labels/items/properties/title/pattern",keyword:"pattern",params:{pattern: "[^\\s]"},message:"must match pattern \""+"[^\\s]"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/labels/" + i0+"/title",schemaPath:"#/properties/labels/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.color !== undefined){
let data4 = data1.color;
const _errs9 = errors;
if(errors === _errs9){
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern2.test(data4)){
validate10.errors = [{instancePath:instancePath+"/labels/" + i0+"/color",schemaPath:"#/properties/labels/items/properties/color/pattern",keyword:"pattern",params:{pattern: "^#[0-9a-fA-F]{6}$"},message:"must match pattern \""+"^#[0-9a-fA-F]{6}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/labels/" + i0+"/color",schemaPath:"#/properties/labels/items/properties/color/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.key !== undefined){
let data5 = data1.key;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
validate10.errors = [{instancePath:instancePath+"/labels/" + i0+"/key",schemaPath:"#/properties/labels/items/properties/key/pattern",keyword:"pattern",params:{pattern: "^[^\\s]$"},message:"must match pattern \""+"^[^\\s]$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/labels/" + i0+"/key",schemaPath:"#/properties/labels/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/labels/" + i0,schemaPath:"#/properties/labels/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.include !== undefined){
let data6 = data.include;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data6)){
var valid3 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(!pattern1.test(data7)){
validate10.errors = [{instancePath:instancePath+"/include/" + i1,schemaPath:"#/properties/include/items/pattern",keyword:"pattern",params:{pattern: "[^\\s]"},message:"must match pattern \""+"[^\\s]"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/include/" + i1,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exclude !== undefined){
let data8 = data.exclude;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data8)){
var valid4 = true;
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
const _errs19 = errors;
if(errors === _errs19){
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
validate10.errors = [{instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/properties/exclude/items/pattern",keyword:"pattern",params:{pattern: "[^\\s]"},message:"must match pattern \""+"[^\\s]"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs19 === errors;
if(!valid4){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.languages !== undefined){
let data10 = data.languages;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data10)){
var valid5 = true;
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
const _errs23 = errors;
if(errors === _errs23){
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
validate10.errors = [{instancePath:instancePath+"/languages/" + i3,schemaPath:"#/properties/languages/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},message:"must match pattern \""+"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/languages/" + i3,schemaPath:"#/properties/languages/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs23 === errors;
if(!valid5){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guidelines !== undefined){
const _errs25 = errors;
if(typeof data.guidelines !== "string"){
validate10.errors = [{instancePath:instancePath+"/guidelines",schemaPath:"#/properties/guidelines/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calendar !== undefined){
let data13 = data.calendar;
const _errs27 = errors;
if(errors === _errs27){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key0 in data13){
let data14 = data13[key0];
const _errs30 = errors;
if(!((((data14 === "gregorian") || (data14 === "persian")) || (data14 === "islamic-umalqura")) || (data14 === "buddhist"))){
validate10.errors = [{instancePath:instancePath+"/calendar/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/calendar/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema11.properties.calendar.additionalProperties.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs30 === errors;
if(!valid6){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.published !== undefined){
let data15 = data.published;
const _errs31 = errors;
if(errors === _errs31){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.fileName !== undefined){
let data16 = data15.fileName;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data16 === "string"){
if(!pattern1.test(data16)){
validate10.errors = [{instancePath:instancePath+"/published/fileName",schemaPath:"#/properties/published/properties/fileName/pattern",keyword:"pattern",params:{pattern: "[^\\s]"},message:"must match pattern \""+"[^\\s]"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/published/fileName",schemaPath:"#/properties/published/properties/fileName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs31 === errors;
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
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
