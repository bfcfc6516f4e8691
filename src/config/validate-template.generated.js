// Generated from gia-report/schemas/template.schema.json by `npm run generate`; do not edit.
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"gia-report/schemas/template.schema.json","title":"GiaReportTemplate","description":"gia-report.template.json：gia-report draft 起草年报时用的机关样式；空着的等于没有写。","type":"object","properties":{"$schema":{"description":"本格式的地址，供编辑器提示","type":"string"},"organization":{"description":"报告机关名称","type":"string"},"title":{"description":"标题，{organization} 代表机关名称，{year} 代表年度，{form} 代表该年度格式的文号","type":"string"},"opening":{"description":"标题下面的话，一项一段，也可用 {organization}、{year}、{form}","type":"array","items":{"type":"string"}},"contact":{"description":"联系方式","type":"object","properties":{"address":{"description":"地址","type":"string"},"postcode":{"description":"邮编","type":"string"},"telephone":{"description":"电话","type":"string"},"fax":{"description":"传真","type":"string"},"email":{"description":"电子邮箱","type":"string"},"website":{"description":"网址","type":"string"}},"required":[],"additionalProperties":false},"download":{"description":"在哪里可以看到、下载报告：网站名称或网址","type":"string"}},"required":[],"additionalProperties":false};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gia-report/schemas/template.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "$schema") || (key0 === "organization")) || (key0 === "title")) || (key0 === "opening")) || (key0 === "contact")) || (key0 === "download"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.organization !== undefined){
let data1 = data.organization;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.organization.type,parentSchema:schema31.properties.organization,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.title.type,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.opening !== undefined){
let data3 = data.opening;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/opening/" + i0,schemaPath:"#/properties/opening/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.opening.items.type,parentSchema:schema31.properties.opening.items,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/opening",schemaPath:"#/properties/opening/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.opening.type,parentSchema:schema31.properties.opening,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.contact !== undefined){
let data5 = data.contact;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((((((key1 === "address") || (key1 === "postcode")) || (key1 === "telephone")) || (key1 === "fax")) || (key1 === "email")) || (key1 === "website"))){
const err6 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.contact,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data5.address !== undefined){
let data6 = data5.address;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/contact/address",schemaPath:"#/properties/contact/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.contact.properties.address.type,parentSchema:schema31.properties.contact.properties.address,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.postcode !== undefined){
let data7 = data5.postcode;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/contact/postcode",schemaPath:"#/properties/contact/properties/postcode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.contact.properties.postcode.type,parentSchema:schema31.properties.contact.properties.postcode,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.telephone !== undefined){
let data8 = data5.telephone;
if(typeof data8 !== "string"){
const err9 = {instancePath:instancePath+"/contact/telephone",schemaPath:"#/properties/contact/properties/telephone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.contact.properties.telephone.type,parentSchema:schema31.properties.contact.properties.telephone,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.fax !== undefined){
let data9 = data5.fax;
if(typeof data9 !== "string"){
const err10 = {instancePath:instancePath+"/contact/fax",schemaPath:"#/properties/contact/properties/fax/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.contact.properties.fax.type,parentSchema:schema31.properties.contact.properties.fax,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.email !== undefined){
let data10 = data5.email;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/contact/email",schemaPath:"#/properties/contact/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.contact.properties.email.type,parentSchema:schema31.properties.contact.properties.email,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.website !== undefined){
let data11 = data5.website;
if(typeof data11 !== "string"){
const err12 = {instancePath:instancePath+"/contact/website",schemaPath:"#/properties/contact/properties/website/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.contact.properties.website.type,parentSchema:schema31.properties.contact.properties.website,data:data11};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.contact.type,parentSchema:schema31.properties.contact,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.download !== undefined){
let data12 = data.download;
if(typeof data12 !== "string"){
const err14 = {instancePath:instancePath+"/download",schemaPath:"#/properties/download/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.download.type,parentSchema:schema31.properties.download,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
